using Blueprints.Interchange.Drawn;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Interchange.PlantUml;

/// <content>Choices, loops and ways side by side.</content>
internal sealed partial class ActivityReader
{
    private DrawnNode Begin(string kind, string text, FilePlace place, string words)
    {
        if (_blocks.Count > Deepest) throw new UnreadableFileException(new("it is nested too deep", "嵌套过深"), place);
        var node = Add(words, NodeRole.Choice, place);
        if (words.Length > 0) (node.Role, node.Kind) = (NodeRole.Step, StepKind.Decision);
        _blocks.Push(new Block(kind, text, place, node));
        return node;
    }

    private void If(string text, FilePlace place)
    {
        var node = Begin("if", text, place, ActivityWords.Question(text));
        _open = [new Loose(node, ActivityWords.Answer(text, "then", "is", "equals"))];
    }

    private void Else(string text, FilePlace place)
    {
        if (!Inside("if", text, place, out var block)) return;
        block.Ends.AddRange(_open);
        block.HasElse = true;
        var isElseIf = text.StartsWith("elseif", StringComparison.OrdinalIgnoreCase) || text.StartsWith("else if", StringComparison.OrdinalIgnoreCase);
        if (!isElseIf)
        {
            _open = [new Loose(block.Node, ActivityWords.Parenthesised(text))];
            return;
        }

        // (no) elseif (other question?) then (yes): the answer to the last question may stand before the word.
        _open = [new Loose(block.Node, _words ?? "")];
        _words = null;
        var next = Add(ActivityWords.Question(text), NodeRole.Step, place);
        next.Kind = StepKind.Decision;
        block.Node = next;
        block.HasElse = false;
        _open = [new Loose(next, ActivityWords.Answer(text, "then", "is", "equals"))];
    }

    private void Case(string text, FilePlace place)
    {
        if (!Inside("switch", text, place, out var block)) return;
        if (block.HasElse) block.Ends.AddRange(_open);
        // The first way begins at once.
        block.HasElse = true;
        _open = [new Loose(block.Node, ActivityWords.Parenthesised(text))];
    }

    private void While(string text, FilePlace place)
    {
        var node = Begin("while", text, place, ActivityWords.Question(text));
        _open = [new Loose(node, ActivityWords.Answer(text, "is", "equals"))];
    }

    private void EndWhile(string text, FilePlace place)
    {
        if (!Inside("while", text, place, out var block)) return;
        _blocks.Pop();
        Join(block.Node, place);
        _open = [new Loose(block.Node, ActivityWords.Parenthesised(text)), .. block.Ends];
    }

    private void Repeat(string text, string lower, FilePlace place)
    {
        if (!lower.StartsWith("repeat while", StringComparison.Ordinal) && !lower.StartsWith("repeatwhile", StringComparison.Ordinal))
        {
            var first = Add("", NodeRole.Choice, place);
            _blocks.Push(new Block("repeat", text, place, first));
            if (text.IndexOf(':', StringComparison.Ordinal) is var colon and > 0) Action(text[colon..], place);
            return;
        }

        if (!Inside("repeat", text, place, out var block)) return;
        _blocks.Pop();
        var check = Add(ActivityWords.Question(text), NodeRole.Choice, place);
        if (check.Label.Length > 0) (check.Role, check.Kind) = (NodeRole.Step, StepKind.Decision);
        var stay = ActivityWords.Answer(text, "is", "equals");
        var leave = text.LastIndexOf("not", StringComparison.OrdinalIgnoreCase) is var not and > 0 ? ActivityWords.Parenthesised(text[not..]) : "";
        if (block.Back is { } back)
        {
            _process.Arrow(check, back, stay, place);
            _process.Arrow(back, block.Node, "", place);
        }
        else
        {
            _process.Arrow(check, block.Node, stay, place);
        }

        _open = [new Loose(check, leave), .. block.Ends];
    }

    private void Break(string text, string word, FilePlace place)
    {
        var loop = _blocks.FirstOrDefault(static block => block.Kind is "repeat" or "while");
        if (loop is null)
        {
            _process.Log.Tell(new($"'{Words.Clip(text)}' stands in no loop, and is left out", $"“{Words.Clip(text)}”不在循环里，未读入"), place, "breaks");
        }
        else if (word == "break")
        {
            loop.Ends.AddRange(_open);
            _open = [];
        }
        else
        {
            var node = _process.Node(FormattableString.Invariant($"node {_process.Nodes.Count + 1}"), place);
            (node.Label, node.Lane) = (ActivityWords.Plain(text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimEnd(';')), _lane);
            loop.Back = node;
        }
    }

    private void Fork(string word, string lower, string text, FilePlace place)
    {
        if (lower is "fork again" or "split again")
        {
            if (!Inside(word, text, place, out var block)) return;
            block.Ends.AddRange(_open);
            _open = [new Loose(block.Node, "")];
            return;
        }

        var node = Begin(word, text, place, "");
        node.Role = NodeRole.Parallel;
    }
}
