// Uses the boxes of a site as a visitor with Firefox does, over WebDriver BiDi, which Firefox speaks by itself.
// node --experimental-websocket firefox.mjs ADDRESS PROFILE - prints what was seen as JSON. The profile is an empty folder.

import { spawn } from 'node:child_process';

const [address, profile] = process.argv.slice(2);
const firefox = spawn('firefox-esr', ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'], { stdio: ['ignore', 'ignore', 'pipe'] });
try {
  const browser = await connect(await listening(firefox.stderr));
  console.log(JSON.stringify(await visit(browser)));
} finally {
  firefox.kill();
}

async function visit({ go, evaluate, type }) {
  const outcome = async path => {
    await go(path);
    return evaluate(seen('.ask-outcome:not([hidden]):not([aria-busy]), .ask-results:not(:empty)', 'innerText'));
  };
  const seenThere = {
    answered: await outcome('ask/#ask=In+two+sentences%2C+who+is+Vishal+Bakshi%3F'),
    near: await outcome('ask/#ask=How+many+examples+did+each+training+step+of+the+Imagenette+runs+use%3F'),
    found: await outcome('search/#q=imagenette'),
  };
  await go('ask/');
  await evaluate(seen('ask-box input', 'id'));
  await type('/what kind of role');
  const suggested = await evaluate(seen('[role=option]', 'innerText'));
  await type('\uE015\uE007'); // arrow down, Enter
  return { ...seenThere, suggested, taken: await evaluate(seen('.ask-outcome h2', 'innerText')) };
}

// A property of an element, once there is one; after ten seconds, that there is none.
function seen(selector, property) {
  return `new Promise(done => {
    const began = performance.now();
    (function look() {
      const element = document.querySelector('${selector}');
      if (element) done(element.${property});
      else if (performance.now() - began > 10000) done('nothing matches ${selector}');
      else setTimeout(look, 50);
    })();
  })`;
}

function listening(stream) {
  return new Promise((resolve, reject) => {
    let text = '';
    stream.on('data', data => {
      text += data;
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(text);
      if (found) resolve(found[1]);
    });
    stream.on('end', () => reject(new Error(`Firefox ended before it listened: ${text}`)));
  });
}

async function connect(endpoint) {
  const socket = new WebSocket(`${endpoint}/session`);
  await new Promise((resolve, reject) => Object.assign(socket, { onopen: resolve, onerror: reject }));
  const waiting = new Map();
  socket.onmessage = ({ data }) => {
    const reply = JSON.parse(data);
    waiting.get(reply.id)?.(reply);
  };
  let last = 0;
  const send = async (method, params) => {
    const reply = await new Promise(resolve => {
      waiting.set(++last, resolve);
      socket.send(JSON.stringify({ id: last, method, params }));
    });
    if (reply.type === 'error') throw new Error(`${method}: ${reply.message}`);
    return reply.result;
  };
  await send('session.new', { capabilities: {} });
  const { contexts: [{ context }] } = await send('browsingContext.getTree', {});
  return {
    // By way of an empty page: a new fragment alone would not load anything.
    go: async path => {
      await send('browsingContext.navigate', { context, url: 'about:blank', wait: 'complete' });
      await send('browsingContext.navigate', { context, url: address + path, wait: 'complete' });
    },
    evaluate: async expression => (await send('script.evaluate', { expression, target: { context }, awaitPromise: true })).result.value,
    type: keys => send('input.performActions', {
      context, actions: [{ type: 'key', id: 'keys', actions: [...keys].flatMap(value => [{ type: 'keyDown', value }, { type: 'keyUp', value }]) }],
    }),
  };
}
