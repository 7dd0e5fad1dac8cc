// Keeps the page of the ask box itself, so that it opens without a connection. What it answers from is kept by files.js.

/** Asks the service worker of the folder to keep this page and all that it needs; nothing where there is none or the page is outside of it.
 *  @param base address of the folder that holds the index */
export async function keep(base) {
  if (!navigator.serviceWorker || !location.href.startsWith(base)) return;
  try {
    await navigator.serviceWorker.register(new URL('offline-worker.js', base));
    const { active } = await navigator.serviceWorker.ready;
    const needed = document.querySelectorAll('link[rel~=stylesheet], link[rel~=icon], script[src]');
    active.postMessage([location.href.split('#')[0], ...Array.from(needed, ({ href, src }) => href || src)]);
  } catch {
    // A visitor's settings may forbid it. Then the page needs a connection, as any page does.
  }
}
