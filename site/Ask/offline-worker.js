// The service worker of the folder: answers for pages and their scripts where the network does not. It keeps addresses without their
// fragments, which may hold a question, and sends nothing that the page did not ask for.

const KEPT = `ask-page ${registration.scope}`;

// These the page keeps by itself.
const FILES = /\/(manifest\.json|[a-z]+\.[0-9a-f]{16,}\.[a-z]+)$/;

addEventListener('install', event => event.waitUntil(skipWaiting()));
addEventListener('activate', event => event.waitUntil(clients.claim()));

addEventListener('message', event => event.waitUntil(keepAll(event.data)));

addEventListener('fetch', event => {
  const { method, url } = event.request;
  const { origin, pathname, search } = new URL(url);
  if (method !== 'GET' || origin !== location.origin || FILES.test(pathname)) return;
  event.respondWith(fetch(event.request).catch(error => kept(pathname + search, error)));
});

async function kept(address, error) {
  const response = await (await caches.open(KEPT)).match(address);
  if (response) return response;
  throw error;
}

async function keepAll(needed) {
  const scripts = await (await fetch('scripts.json')).json();
  const addresses = [...needed, ...scripts].map(address => new URL(address, registration.scope)).filter(({ origin }) => origin === location.origin).map(({ href }) => href);
  const cache = await caches.open(KEPT);
  await Promise.all(addresses.map(async address => {
    const response = await fetch(address);
    if (response.ok) await cache.put(address, response);
  }));
  for (const { url } of await cache.keys()) if (!addresses.includes(url)) await cache.delete(url);
}
