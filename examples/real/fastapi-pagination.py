"""A FastAPI application with two lists of fastapi-pagination: one in a total order, one sorted by name only."""

from datetime import datetime, timedelta
from uuid import UUID

import sys
import uvicorn
from fastapi import Depends, FastAPI
from fastapi_pagination import add_pagination
from fastapi_pagination.cursor import CursorPage
from fastapi_pagination.ext.sqlalchemy import paginate
from pydantic import BaseModel, ConfigDict
from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.pool import StaticPool


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    created: Mapped[datetime]


class UserOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)
    id: UUID
    name: str
    created: datetime


engine = create_engine(
    "sqlite://", connect_args={"check_same_thread": False}, poolclass=StaticPool
)
Base.metadata.create_all(engine)
with Session(engine) as session:
    start = datetime(2026, 1, 1)
    session.add_all(
        User(
            id=UUID(int=(number * 7919) % 251 + 1),
            name=f"name-{number % 15:02}",
            created=start + timedelta(minutes=number // 5),
        )
        for number in range(250)
    )
    session.commit()

app = FastAPI()


def database():
    with Session(engine) as session:
        yield session


@app.get("/users", operation_id="listUsers")
async def users(db: Session = Depends(database)) -> CursorPage[UserOut]:
    return paginate(db, select(User).order_by(User.created, User.id))


@app.get("/users-by-name", operation_id="listUsersByName")
async def users_by_name(db: Session = Depends(database)) -> CursorPage[UserOut]:
    return paginate(db, select(User).order_by(User.name))


add_pagination(app)
uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
