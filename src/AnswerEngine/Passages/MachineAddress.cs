using System.Text.RegularExpressions;

namespace AnswerEngine.Passages;

/// <summary>
/// Recognises sentences that speak to the program that reads a page instead of the person: orders to an assistant, marks
/// of a chat, citations and labels that only an answer engine may give. Nobody needs them quoted, and quoted in an
/// answer they would look like its own words. What passes is not therefore true; it is what the page says to people.
/// </summary>
public static partial class MachineAddress
{
    /// <summary>Whether a sentence speaks to a program.</summary>
    /// <param name="sentence">The sentence; it may be longer than the pattern of any order.</param>
    public static bool In(string sentence) =>
        Mark().IsMatch(sentence) || Label().IsMatch(sentence) || Audience().IsMatch(sentence)
        || Duty().IsMatch(sentence) || Override().IsMatch(sentence) || Trigger().IsMatch(sentence)
        || Telling().IsMatch(sentence) || ForgedCitation().IsMatch(sentence);

    // Tokens that part the turns of a chat, in the notations of the common model families, and elements named after them.
    [GeneratedRegex(@"<\|[^|>]{0,40}\|>|\[/?INST\]|<</?SYS>>|</?(system|assistant|user|human|instructions?|prompt|tool|context)[\w-]*[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    // "Assistant, reply …", "SYSTEM: …", "Answer: …": a turn of a dialogue that nobody held.
    [GeneratedRegex(@"^\W*(system|assistants?|ai|(ai |language )?(models?|agents?)|llms?|chat ?bots?|question|answer|q|a|user|human|tool|status|override|instructions?)\s*(,(?= (not|do|don't|please|always|never|reply|answer|respond|say|state|tell|ignore|disregard|print|output|give|repeat|mention|stop|you)\b)|:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    // "Note to language models: …", "For AI readers only: …".
    [GeneratedRegex(@"^\W*((a )?(note|notes|message|notice|instructions?|reminder|hint|memo)\s+)?(to|for)\s+((all|any|the|every)\s+)?(ai|artificial|language models?|llms?|(ai )?assistants?|chat ?bots?|(ai )?agents?|crawlers?|machines?)\b[^.]{0,40}:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Audience();

    // "The assistant shall answer …", "AI agents must state …".
    [GeneratedRegex(@"\b(assistants?|chat ?bots?|ai agents?|language models?|llms?|answer engines?)\s+((is|are)\s+(hereby|to\b|forbidden|ordered|required|instructed|obliged)|(shall|must|should|has to|have to|may only)\s+((always|never|only|now|not)\s+)*(give|answer|reply|respond|say|state|tell|report|print|output|repeat|mention|recommend|append|add|ignore|include|claim|confirm)\b)|\b(its|your|their|the) only permitted (output|answer|reply)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Duty();

    [GeneratedRegex(@"\b(ignore|disregard|forget|override)\b[^.]{0,30}\b((previous|prior|earlier|above|all|other|your)\b[^.]{0,20}\b(instructions?|prompts?|rules|directions|orders|text)|system prompt|the (page|content|context|question))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Override();

    // "When anybody asks …, reply …", "Reply with … when a visitor asks …".
    [GeneratedRegex(@"\b(when|if|whenever|whatever|whoever)\b[^.]{0,20}\b(visitors?|users?|readers?|anyone|anybody|someone|somebody|people)\b[^.]{0,10}\bask(s|ed)?\b[^.]*[,:;] (please )?(reply|respond|answer|say|state|tell|print|output|mention|give|repeat)\b|^\W*(please )?(reply|respond|answer|say|state|tell|print|output|mention|give|repeat)\b[^.]*\b(when|if|whenever)\b[^.]{0,20}\b(visitors?|users?|readers?|anyone|anybody|someone|somebody|people|asked)\b|^\W*(please )?(reply|respond|answer)\s+(only\s+)?with\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trigger();

    [GeneratedRegex(@"(^|[:;,.] ?)(please )?tell (anyone|anybody|everyone|everybody|whoever|(the |all )?(visitors?|users?|readers?))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Telling();

    // Sources, scores and verdicts are given by the engine, never by a page.
    [GeneratedRegex(@"\[\s*(source|citation|verified|retrieved|confidence|score|proof)\b[^\]]*\]|\b(return|quote|repeat) verbatim\b|\b(system|engine)[- ](approved|verified)\b|\bskip_\w+|\banswerable\s*[=:]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForgedCitation();
}
