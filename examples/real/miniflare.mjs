// A worker with a KV namespace and an R2 bucket of 250 entries each, and the local explorer over them.
import { createRequire } from 'node:module'

const [folder, port] = process.argv.slice(2)
const { Miniflare } = createRequire(`${folder}/`)('miniflare')
const flare = new Miniflare({
  modules: true,
  script: 'export default { fetch: () => new Response("ok") }',
  host: '127.0.0.1',
  port: Number(port),
  kvNamespaces: ['KV'],
  r2Buckets: ['R2'],
  unsafeLocalExplorer: true,
})
await flare.ready
const [kv, r2] = [await flare.getKVNamespace('KV'), await flare.getR2Bucket('R2')]
for (let index = 0; index < 250; index++) {
  const name = String(index).padStart(3, '0')
  await kv.put(`key-${name}`, 'value')
  await r2.put(`object-${name}`, 'value')
}
console.log('ready')
process.on('SIGTERM', () => flare.dispose().then(() => process.exit()))
