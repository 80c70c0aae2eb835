#!/usr/bin/env bash
. "$(dirname "$0")/common.sh"
(cd "$work" && npm init -y >/dev/null && npm install --no-audit --no-fund --silent miniflare@4)
port=$(free_port)
"$node" "$here/miniflare.mjs" "$work" "$port" >"$work/server.log" 2>&1 &
server=$!
until grep -q ready "$work/server.log"; do
  kill -0 "$server" || { cat "$work/server.log" >&2; exit 1; }
  sleep 0.2
done
base=http://127.0.0.1:$port/cdn-cgi/explorer/api
curl -s "$base" -o "$work/openapi.json"
threadcount init --spec openapi.json --base-url "$base" \
  --operation "workers-kv-namespace-list-a-namespace'-s-keys" --operation r2-bucket-list-objects
# By hand: the ids.
sed -i 's/namespace_id: CHANGE-ME$/namespace_id: KV/; s/bucket_name: CHANGE-ME$/bucket_name: R2/' "$work/threadcount.config.yaml"
judge
