// Asks questions one after the other as the ask box does, and says how long each took.

/** @param {string} base folder of the index and of its scripts  @param {string[]} questions  @returns milliseconds: of each
 *  question in order, p50, p95 and worst of them, and every task of 50 ms or more on the page's own thread */
export async function measure(base, questions) {
  const { AskClient } = await import(new URL('ask-client.js', base));
  const blocked = [];
  const observer = new PerformanceObserver(list => blocked.push(...list.getEntries().map(entry => entry.duration)));
  observer.observe({ type: 'longtask' });
  const client = AskClient.at(base);
  await client.open();
  const each = [];
  const outcomes = [];
  for (const question of questions) {
    const { ms, outcome } = await client.ask(question);
    each.push(ms);
    outcomes.push(outcome);
  }
  // A long task is reported after it has ended.
  await new Promise(resolve => setTimeout(resolve, 100));
  observer.disconnect();
  const sorted = each.toSorted((one, other) => one - other);
  const at = share => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  return { each, outcomes, p50: at(0.5), p95: at(0.95), worst: at(1), blocked };
}
