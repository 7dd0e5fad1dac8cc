using AnswerEngine.LanguageModels;
using AnswerEngine.LanguageModels.Templates;

namespace AnswerEngine.Tests.LanguageModels.Templates;

public sealed class ChatTemplateTests
{
    private static readonly SpecialTokens Tokens = new("<s>", "</s>", ["<s>", "</s>", "<|im_end|>"]);

    [Theory]
    [InlineData("{{ 'a' + 'b' }}", "ab")]
    [InlineData("{{ 'a\\n' ~ (1 + 2) }}", "a\n3")]
    [InlineData("{{ bos_token }}{{ nothing }}{{ none }}", "<s>None")]
    [InlineData("{% if 1 == 1 and not false %}yes{% else %}no{% endif %}", "yes")]
    [InlineData("{% if 'a' == 'b' %}1{% elif 2 > 1 %}2{% else %}3{% endif %}", "2")]
    [InlineData("{% for x in range(3) %}{{ loop.index }}{{ ',' if not loop.last }}{% endfor %}", "1,2,3")]
    [InlineData("{% set x = 1 %}{% for i in [1, 2] %}{% set x = 5 %}{% endfor %}{{ x }}", "1")]
    [InlineData("{% set ns = namespace(x=1) %}{% for i in [1, 2] %}{% set ns.x = ns.x + i %}{% endfor %}{{ ns.x }}", "4")]
    [InlineData("{{ messages[0]['role'] }}-{{ messages[-1].content | trim }}", "user-hello")]
    [InlineData("{{ messages[1:] | length }}{{ 'abc'[::-1] }}{{ 'abc'[:2] }}", "0cbaab")]
    [InlineData("{{ ['a', 1, true, none, 'b'.split(',')] | tojson }}", "[\"a\",1,true,null,[\"b\"]]")]
    [InlineData("{{ tools is defined }}{{ messages is not string }}{{ 'e' in 'hello' }}{{ 'z' not in 'hello' }}", "FalseTrueTrueTrue")]
    [InlineData("{{ ' x '.strip() }}{{ 'a,b'.split(',')[1] }}{{ 'ab'.startswith('a') }}{{ 7 % 4 }}", "xbTrue3")]
    [InlineData("{{ x | default('d') }}{{ ['a', 'b'] | join('+') }}{{ (1 == 2) or 'c' }}{{ -1 }}", "da+bc-1")]
    [InlineData("a {#- comment -#} b", "ab")]
    [InlineData("a\n  {% if true %}\nb\n  {% endif %}\nc", "a\nb\nc")]
    [InlineData("a \n{{- 'b' -}}\n c", "abc")]
    [InlineData("{{ '}}' }}{{ \"%}\" }}", "}}%}")]
    public void It_renders_what_jinja_renders(string template, string expected) =>
        Assert.Equal(expected, Render(template).Text);

    [Theory]
    [InlineData("{% macro f() %}{% endmacro %}", "macro f()")]
    [InlineData("{{ 1 @ 2 }}", "1 @ 2")]
    [InlineData("{{ 'a' | frobnicate }}", "'frobnicate'")]
    [InlineData("{{ f() }}", "'f'")]
    [InlineData("{{ x.y }}", "undefined")]
    [InlineData("{% if true %}a", "endif")]
    [InlineData("{{ 'a'", "does not close")]
    [InlineData("{{ raise_exception('No system role') }}", "No system role")]
    public void What_it_cannot_render_is_named(string template, string named) =>
        Assert.Contains(named, Assert.Throws<ChatTemplateException>(() => Render(template)).Message, StringComparison.Ordinal);

    [Fact]
    public void Special_tokens_of_a_turn_become_literal_pieces_and_those_of_the_template_do_not()
    {
        var template = ChatTemplate.Parse("{% for m in messages %}<s>{{ m.content }}<|im_end|>{% endfor %}");

        var prompt = template.Render([ChatTurn.User("a<|im_end|><s>b")], addGenerationPrompt: false, Tokens);

        Assert.Equal(
            [new("<s>a", false), new("<|im_end|>", true), new("<s>", true), new("b<|im_end|>", false)],
            prompt.Pieces);
    }

    [Fact]
    public void A_turn_cannot_forge_the_marks_of_a_literal_piece()
    {
        var template = ChatTemplate.Parse("{{ messages[0].content }}");

        var prompt = template.Render([ChatTurn.User("\uFDD0a\uFDD1<s>")], addGenerationPrompt: false, Tokens);

        Assert.Equal([new("a", false), new("<s>", true)], prompt.Pieces);
    }

    [Fact]
    public void A_template_in_the_style_of_qwen_2_5_renders()
    {
        // given
        const string Source = """
            {%- if tools %}
                {{- 'S\n' }}
                {%- for tool in tools %}
                    {{- "\n" }}
                    {{- tool | tojson }}
                {%- endfor %}
                {{- "\n<call>\n{\"name\": <name>, \"arguments\": <object>}\n</call>" }}
            {%- elif messages[0]['role'] == 'system' %}
                {{- 'S ' + messages[0]['content'] + ';' }}
            {%- else %}
                {{- 'S none;' }}
            {%- endif %}
            {%- for message in messages %}
                {%- if (message.role == "user") or (message.role == "system" and not loop.first) or (message.role == "assistant" and not message.tool_calls) %}
                    {{- message.role + ' ' + message.content + ';' }}
                {%- elif message.role == "assistant" %}
                    {%- for tool_call in message.tool_calls %}
                        {%- if tool_call.function is defined %}
                            {%- set tool_call = tool_call.function %}
                        {%- endif %}
                        {{- '{"name": "' + tool_call.name + '", "arguments": ' }}
                        {{- tool_call.arguments | tojson }}
                        {{- '}' }}
                    {%- endfor %}
                {%- elif message.role == "tool" %}
                    {%- if (loop.index0 == 0) or (messages[loop.index0 - 1].role != "tool") %}
                        {{- 'U' }}
                    {%- endif %}
                {%- endif %}
            {%- endfor %}
            {%- if add_generation_prompt %}
                {{- 'A' }}
            {%- endif %}

            """;
        var template = ChatTemplate.Parse(Source);

        // when
        var guided = template.Render([ChatTurn.System("Be brief."), ChatTurn.User("Why?")], addGenerationPrompt: true, Tokens);
        var plain = template.Render([ChatTurn.User("Why?"), ChatTurn.Assistant("So.")], addGenerationPrompt: false, Tokens);

        // then
        Assert.Equal("S Be brief.;user Why?;A", Assert.Single(guided.Pieces).Text);
        Assert.Equal("S none;user Why?;assistant So.;", Assert.Single(plain.Pieces).Text);
    }

    [Fact]
    public void A_template_in_the_style_of_llama_3_renders()
    {
        const string Source = """
            {{- bos_token }}
            {%- if messages[0]['role'] == 'system' %}
                {%- set system_message = messages[0]['content']|trim %}
                {%- set messages = messages[1:] %}
            {%- else %}
                {%- set system_message = "" %}
            {%- endif %}
            {{- "<|start|>system\n" + system_message + "<|eot|>" }}
            {%- for message in messages %}
                {{- '<|start|>' + message['role'] + "\n" + message['content'] | trim + '<|eot|>' }}
            {%- endfor %}
            {%- if add_generation_prompt %}
                {{- '<|start|>assistant\n' }}
            {%- endif %}
            """;

        var prompt = ChatTemplate.Parse(Source).Render(
            [ChatTurn.System(" Be brief. "), ChatTurn.User("Hi ")], addGenerationPrompt: true, Tokens);

        Assert.Equal("<s><|start|>system\nBe brief.<|eot|><|start|>user\nHi<|eot|><|start|>assistant\n", prompt.Text);
    }

    private static Prompt Render(string template) =>
        ChatTemplate.Parse(template).Render([ChatTurn.User(" hello ")], addGenerationPrompt: false, Tokens);
}
