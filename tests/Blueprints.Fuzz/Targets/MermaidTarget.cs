using System.Collections.Immutable;
using System.Text;
using Blueprints.Fishbones;
using Blueprints.Fishbones.Writing;
using Blueprints.Fuzz.Inputs;
using Blueprints.Fuzz.Laws;
using Blueprints.Fuzz.Running;
using Blueprints.Mermaid;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;

namespace Blueprints.Fuzz.Targets;

/// <summary>Mermaid's ishikawa texts, and the fishbones that they become.</summary>
internal sealed class MermaidTarget : TextTarget
{
    public override string Name => "mermaid";

    public override string Ending => ".mmd";

    protected override ImmutableArray<string> Corpus => Inputs.Corpus.Mermaid;

    protected override IReadOnlyList<Slip> Changes { get; } = [.. CharacterSlips.All, .. LineSlips.All];

    protected override IReadOnlyList<string> Keys => ["ishikawa"];

    protected override IReadOnlyList<string> Scraps { get; } =
    [
        "ishikawa", "ishikawa-beta", "%%", "%%{", "}%%", "%%{init: {", "---\n", "title: x", "config:\n", "```", "```mermaid\n", "#quot;", "#35;", "#0;", "#x1F600;", "#99999999999;", "#amp", ";", "<br/>", "<br>", "&lt;", "\t", "  ", "　", "\n\n",
        "flowchart TD\n", "mindmap\n", "\u0000", "\"", "[", "]", "((", "))", "accTitle: x\n", "accDescr {\n", ":::x", "::icon(x)", "\uFEFF", "字",
    ];

    public override void Try(FuzzInput input, Trial trial)
    {
        var compilation = IshikawaReader.Read(SourceOf(input.Bytes, "fuzz.mmd"));
        DocumentTrial.CheckCompilation(compilation, trial);
        if (compilation.Diagram is not Fishbone fishbone) return;
        SvgLaws.Check(Compiler.RenderSvg(fishbone));
        trial.Drawings++;
        var again = Compiler.Compile(new SourceText(FishboneWriter.Write(fishbone), "written.fishbone.yaml"));
        if (again.Diagram is not Fishbone read) throw new FuzzFailure("written fishbones are read", again.Diagnostics[0].ToString());
        if (Labels(read) != Labels(fishbone)) throw new FuzzFailure("written fishbones are the same", Labels(fishbone) + "\nwas read as\n" + Labels(read));
        if (trial.Every(4)) DocumentTrial.Use(again, null, trial);
    }

    protected override string Grow(SeededRandom random)
    {
        var words = new RandomText(random, random.Chance(35));
        var text = new StringBuilder(random.Pick<string>(["ishikawa\n", "ishikawa-beta\n", "%% c\nishikawa-beta ", "```mermaid\nishikawa\n"])).Append(words.Label()).Append('\n');
        var depth = 0;
        for (var count = random.Between(1, random.Chance(5) ? 200 : 25); count > 0; count--)
        {
            depth = Math.Max(0, Math.Min(random.Between(depth - 2, depth + 1), 40));
            text.Append(random.Chance(5) ? new string('\t', depth) : new string(' ', depth * random.Pick<int>([2, 2, 2, 4, 1]))).Append(words.Label()).Append('\n');
        }

        return text.ToString();
    }

    private static string Labels(Fishbone fishbone)
    {
        var text = new StringBuilder(fishbone.Title);
        foreach (var category in fishbone.Categories)
        {
            text.Append('\n').Append(category.Label);
            foreach (var cause in category.Causes) Add(cause, 1);
        }

        return text.ToString();

        void Add(Cause cause, int depth)
        {
            text.Append('\n').Append(' ', depth).Append(cause.Label);
            foreach (var deeper in cause.Causes) Add(deeper, depth + 1);
        }
    }
}
