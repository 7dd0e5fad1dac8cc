// What a search cannot do without: the dot products of a question's tokens with the tokens of the passages that are scored exactly.

onmessage = ({ data: { tokens, passages, length, dim } }) => {
  const random = count => Float32Array.from({ length: count }, (_, i) => ((i * 7919) % 1000) / 1000 - 0.5);
  const [question, vectors] = [random(tokens * dim), random(passages * length * dim)];
  const began = performance.now();
  let sum = 0;
  for (let token = 0; token < tokens; token++) {
    for (let passage = 0; passage < passages; passage++) {
      let best = -Infinity;
      for (let at = passage * length * dim; at < (passage + 1) * length * dim; at += dim) {
        let dot = 0;
        for (let d = 0; d < dim; d++) dot += question[token * dim + d] * vectors[at + d];
        if (dot > best) best = dot;
      }
      sum += best;
    }
  }
  postMessage({ ms: performance.now() - began, sum });
};
