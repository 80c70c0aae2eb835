#!/usr/bin/env bash
. "$(dirname "$0")/common.sh"
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q 'fastapi' 'fastapi-pagination' 'sqlalchemy' 'sqlakeyset' 'uvicorn'
port=$(free_port)
"$work/venv/bin/python" "$here/fastapi-pagination.py" "$port" >"$work/server.log" 2>&1 &
server=$!
wait_for "http://127.0.0.1:$port/openapi.json"
curl -s "http://127.0.0.1:$port/openapi.json" -o "$work/openapi.json"
threadcount init --spec openapi.json --base-url "http://127.0.0.1:$port"
judge
