#!/usr/bin/env bash
. "$(dirname "$0")/common.sh"
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q 'datasette<1'
port=$(free_port)
"$work/venv/bin/python" - "$work/data.db" <<'SEED'
import sqlite3, sys

database = sqlite3.connect(sys.argv[1])
database.executescript("""
    create table things (id integer primary key, name text, grp text);
    create table pairs (a text, b integer, id text, primary key (a, b));
    create view recent as select id, name, grp from things order by id desc;
""")
for number in range(1, 251):
    group = None if number % 7 == 0 else f"g{number % 5}"
    database.execute("insert into things values (?, ?, ?)", (number, f"thing {number}", group))
    database.execute("insert into pairs values (?, ?, ?)", (f"a{number % 9},x~{number % 3}", number, f"p{number}"))
database.commit()
SEED
"$work/venv/bin/datasette" "$work/data.db" -h 127.0.0.1 -p "$port" >"$work/server.log" 2>&1 &
server=$!
wait_for "http://127.0.0.1:$port/data/things.json"
cp "$here/datasette.yaml" "$work/openapi.yaml"
threadcount init --spec openapi.yaml --base-url "http://127.0.0.1:$port"
# By hand: rows as objects, and the table in another order as a collection of its own.
cat >>"$work/threadcount.config.yaml" <<'BY_HAND'
  - operation: listThings
    params: {}
    query: { _sort: grp }
query: { _shape: objects }
BY_HAND
judge
