# Read by the scripts of this folder: a temporary folder, a free port, and the three commands.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
node=$here/../../node_modules/.bin/node
work=$(mktemp -d)
server=
stop() {
  if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; fi
  rm -rf "$work"
}
trap stop EXIT

free_port() {
  "$node" -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })'
}

threadcount() {
  (cd "$work" && "$node" "$here/../../src/cli.ts" "$@")
}

wait_for() {
  for _ in $(seq 100); do
    curl -sf -o /dev/null "$1" && return
    sleep 0.2
  done
  echo "Nothing responds at $1." >&2
  return 1
}

judge() {
  threadcount doctor
  threadcount run --out "${OUT:-$work/reports}"
}
