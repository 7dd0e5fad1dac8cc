// Does what task.json says and posts the figures: questions through the ask box, or searches one visit after the other.

const task = await (await fetch('task.json')).json();
let result;
try {
  result = await (task.questions ? ask(task) : search(task));
} catch (error) {
  result = { error: `${error.message}\n${error.stack}` };
}
await fetch('result', { method: 'POST', body: JSON.stringify(result) });

// Every question as a visitor would ask it: the time until its outcome stands on the page, beside bare loops in a worker of their own.
async function ask({ questions, baseline }) {
  await import('/ask/ask-box.js');
  const box = document.querySelector('ask-box');
  const tasks = [];
  new PerformanceObserver(list => tasks.push(...list.getEntries().map(entry => entry.duration))).observe({ type: 'longtask' });
  const loops = new Worker('/baseline.js');
  const bare = work => new Promise(resolve => {
    loops.onmessage = event => resolve(event.data);
    loops.postMessage(work);
  });
  await box.ask(questions[0]);
  const [each, bares, outcomes] = [[], [], {}];
  box.addEventListener('ask-outcome', ({ detail }) => (outcomes[detail.outcome] = (outcomes[detail.outcome] ?? 0) + 1));
  for (const [i, question] of questions.entries()) {
    const began = performance.now();
    await box.ask(question);
    each.push(performance.now() - began);
    if (i % 10 === 0) bares.push(await bare(baseline));
  }
  // A long task is reported after it has ended.
  await new Promise(resolve => setTimeout(resolve, 200));
  return { each, bares, tasks, outcomes };
}

// Every search by a visitor who was never here before.
async function search({ searches }) {
  const { Engine } = await import('/ask/engine.js');
  const found = [];
  for (const text of searches) {
    await caches.delete('ask-files');
    await fetch('mark');
    const engine = await Engine.open(new URL('/ask/', location.href).href, true);
    found.push((await engine.search(text, 10, 0)).total);
  }
  await fetch('mark');
  return { found };
}
