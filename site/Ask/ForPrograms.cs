namespace Site.Ask;

/// <summary>What a program is told about the files of a site that answers.</summary>
public static class ForPrograms
{
    /// <summary>The text of the page.</summary>
    /// <param name="href">The address of a path that begins with a slash.</param>
    public static string Markdown(Func<string, string> href) => $$"""
        Everything that this site answers with is a static file. No key is needed, nothing is computed on a server, and a
        question need not leave the machine that asks it.

        ## The two outcomes

        A question is *answered*, and then passages of this site prove every sentence of the answer; or it is *not available*. An
        outcome that is not available says that this site does not answer the question. Do not fill the gap, and do not
        pass the nearest passages off as an answer.

        ## Published answers: answers.json

        [answers.json]({{href("/answers.json")}}) holds every published question. Read it first.

        | member of `questions` | what |
        | --- | --- |
        | `question`, `url`, `group` | the question, its page, its group |
        | `outcome` | `answered` or `not available` |
        | `answer` | the answer as text, or the sentence that stands in its place |
        | `sentences` | each with `text`, `mode` (`quoted` or `rewritten`), `source` (a title), `url` and `quote`: the words that prove it |
        | `attribution` | in a sentence: whose words these are, where they are not the author's |

        To answer from it: find the question that means the same as yours, give its sentences as they stand, and cite the `url`
        of each. Where `attribution` is given, say who said it.

        ## Passages: passages.json

        [passages.json]({{href(AskAddresses.Ask + PassagesJson.Name)}}) holds every passage that an answer could be proven by: `id`, `title`, `headings`, `url`, `text`, a
        `hash` that changes with it, `whose` (`author`, `notes` or `others`) and `attribution`. Where no published question means the same as yours, these
        are what you may quote from; say then that it is a passage and not a proven answer. What others said is theirs: name them.

        ## The index: manifest.json

        [manifest.json]({{href(AskAddresses.Ask + "manifest.json")}}) names the files of the search index, each with its length in `bytes`. A file's name holds the
        beginning of its SHA-256: it never changes, may be kept for ever, and can be checked.

        | member | what |
        | --- | --- |
        | `schema` | the version of the formats; a program that knows another must stop |
        | `published` | the questions with their paraphrases and answers |
        | `query` | the vocabulary and the table of token vectors that encodes a question |
        | `index` | the compressed token vectors of the passages, in the order of `passages.json`; `null` where there are none |
        | `lexical` | the terms of the passages for BM25, in files by first term |
        | `texts` | the passages once more, in small files by page |
        | `fusion`, `gate` | how the two rankings are weighted, and from which likeness on a question counts as answered or near |

        The modules beside it read all of this: `engine.js` has no need of a page, and runs in a worker or in Node.js.

        ## Pages as text

        [llms.txt]({{href("/llms.txt")}}) lists the pages; [llms-ctx.txt]({{href("/llms-ctx.txt")}}) holds them in one text. Every page has a Markdown
        twin: put `index.md` behind its address.

        ## Asking from a page: the module

        A page on this host asks as the ask box does, with two lines:

        ```html
        <script type="module" src="{{href("/ask/ask-box.js")}}"></script>
        <ask-box base="{{href("/ask/")}}" faq="{{href("/faq/")}}"></ask-box>
        ```

        or from a script of its own:

        ```js
        import { AskClient } from '{{href("/ask/ask-client.js")}}';
        const client = AskClient.at(new URL('{{href("/ask/")}}', location.href).href);
        const { outcome } = await client.ask('…');   // answered, near or none
        const { total, items } = await client.search('…', 10, 0);
        ```

        A link may carry a question or a search to the page that answers it, in the fragment, which no server sees:
        [{{AskAddresses.Ask}}#ask=…]({{href(AskAddresses.Ask)}}) and [{{AskAddresses.Search}}#q=…]({{href(AskAddresses.Search)}}).
        """ + "\n";
}
