// The texts of the passages, fetched where they are shown. Two levels of lists lead to them, so that a search on a large site fetches
// neither all texts nor the names of all files.

/** The passages by ordinal. */
export class Texts {
  #files;
  #root;

  /** @param files the files  @param root the file that lists the lists */
  constructor(files, root) {
    [this.#files, this.#root] = [files, root];
  }

  /** A passage: title, section, url, text, the context that was encoded with it, where its sentences begin. */
  async passage(ordinal) {
    let at = ordinal;
    let file = this.#root;
    for (let level = 0; level < 2; level++) [file, at] = holder(await this.#files.json(file), at);
    const page = await this.#files.json(file);
    return passage(page, page.passages[at]);
  }
}

// The file that holds a passage, and the passage's place in it.
function holder(files, at) {
  for (const file of files) {
    if (at < file.passages) return [file, at];
    at -= file.passages;
  }
  throw new RangeError('A list of texts is too short.');
}

function passage({ title, url }, { anchor, headings, text, sentences }) {
  const context = [title, ...headings].join('. ') + '. ';
  return { title, section: headings.at(-1) ?? '', url: anchor ? `${url}#${anchor}` : url, context, text, sentences };
}
