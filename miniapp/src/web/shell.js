/* global self, caches, location, fetch, URL, Response */
/* The service worker of the web app: opened once, it opens again without a network. Photos and the API never pass it. */
const room = 'huisheng-shell'
const home = '/m/'
const isPart = (path) => /^\/m\/(js|css|static)\//.test(path)

/** Everything the newest build consists of; what older builds left goes. */
const keepNewest = async () => {
  const answer = await fetch(`${home}parts.json`, { cache: 'no-store' })
  if (!answer.ok) return
  const wanted = new Set((await answer.json()).map((name) => new URL(home + name, location.origin).href))
  const cache = await caches.open(room)
  for (const { url } of await cache.keys()) {
    if (wanted.has(url)) wanted.delete(url)
    else if (isPart(new URL(url).pathname)) await cache.delete(url)
  }
  await cache.addAll([home, ...wanted])
}

const partOrNetwork = async (request) => (await caches.match(request)) ?? fetch(request)
const pageOrShell = (request) => fetch(request).catch(async () => (await caches.match(home)) ?? Response.error())

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('message', (event) => event.waitUntil(keepNewest().catch(() => undefined)))
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== location.origin || !pathname.startsWith(home)) return
  if (mode === 'navigate') event.respondWith(pageOrShell(event.request))
  else if (isPart(pathname)) event.respondWith(partOrNetwork(event.request))
})
