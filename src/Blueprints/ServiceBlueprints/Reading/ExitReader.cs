using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Reads <c>next</c>.</summary>
internal static class ExitReader
{
    private static readonly Key<ExitDraft> To = new("to", ValueShape.IdOrEnd, new("the id of a step, or end", "步骤的 id，或 end"), static (r, d, n, k) => (d.To, d.ToSpan) = (r.Text(n, k), n.Span)) { Required = true, Advice = new("to: and the id of a step, or end", "请在 to: 后面写步骤的 id，或 end"), Chinese = ["到", "去", "去向"], Misnomers = ["next", "step", "target", "id"] };
    private static readonly Key<ExitDraft> AlsoTo = new("to", ValueShape.Id, new("the id of a step", "步骤的 id"), static (r, d, n, k) => (d.To, d.ToSpan) = (r.Text(n, k), n.Span)) { Required = true, Advice = new("to: and the id of a step", "请在 to: 后面写步骤的 id"), Chinese = ["到", "去", "去向"], Misnomers = ["next", "step", "target", "id"] };
    private static readonly Key<ExitDraft> Share = new("share", ValueShape.Percent, new("the share of cases that take it", "走这个出口的比例"), ReadShare) { Default = KeyDefault.NotKnown, Chinese = ["占比", "比例"], Misnomers = ["probability", "percent", "rate"] };
    private static readonly Key<ExitDraft> Label = new("label", ValueShape.Text, new("words on the arrow", "箭头上的文字"), static (r, d, n, k) => d.Label = r.Text(n, k)) { Chinese = ["文字", "标签"], Misnomers = ["text"] };
    private static readonly Key<ExitDraft> NoContact = new("contact", ContactReader.OfArrow, new("none where customer and provider don't meet along it, though it crosses the line of interaction", "箭头虽跨过互动线、双方实际并不接触时写“无”"), static (r, d, n, k) => d.IsNoContact = r.Word(n, k) == 0) { Default = new("a contact where it crosses the line of interaction", "跨过互动线即为接触"), Chinese = ["接触点", "接触"] };

    public static readonly KeyTable<ExitDraft> Table = new(
        new("an exit", "出口"),
        [
            To,
            new("when", ValueShape.Text, new("the answer that takes this exit", "走这个出口的答案"), static (r, d, n, k) => d.When = r.Text(n, k)) { Chinese = ["当", "条件", "答案"], Misnomers = ["if", "condition", "answer"] },
            Share,
            Label,
            OutcomeReader.OfExit,
            LoopReader.OfExit,
            NoContact,
            .. BasisKeys.OfValue<ExitDraft>(static d => d.Basis),
        ]);

    /// <summary>The keys of a way that some cases take as well: those of an exit but its answer.</summary>
    public static readonly KeyTable<ExitDraft> AlsoTable = new(new("a further way", "另一去向"), [AlsoTo, Share, Label, NoContact, .. BasisKeys.OfValue<ExitDraft>(static d => d.Basis)]);

    public static readonly ValueShape Shape = ValueShape.IdOrEnd.Or(ValueShape.Mapping(Table)).OrListOf();

    public static readonly ValueShape AlsoShape = ValueShape.Id.Or(ValueShape.Mapping(AlsoTable)).OrListOf();

    public static void Read(ValueReader reader, StepDraft draft, YamlNode node, KeyInfo key)
    {
        draft.HasNext = true;
        ReadAll(reader, draft.Exits, node, key, Table);
    }

    /// <summary>Reads the ways that some cases take as well.</summary>
    public static void ReadAlso(ValueReader reader, StepDraft draft, YamlNode node, KeyInfo key)
    {
        ReadAll(reader, draft.Alsos, node, key, AlsoTable);
        foreach (var also in draft.Alsos) also.Also = true;
    }

    private static void ReadAll(ValueReader reader, List<ExitDraft> exits, YamlNode node, KeyInfo key, KeyTable<ExitDraft> table)
    {
        if (node is not YamlSequence sequence)
        {
            ReadOne(reader, exits, node, key, table, isAlone: true);
            return;
        }

        foreach (var item in sequence.Items)
        {
            if (item is YamlSequence)
                reader.Report(
                    LanguageDiagnostics.WrongType,
                    reader.HeadOf(item),
                    new("an exit cannot be a list", "出口不能是列表"),
                    new("write the id of a step, or {to: ID, when: ANSWER, share: 50%}", "请写步骤的 id，或 {to: 步骤的 id, when: 答案, share: 50%}"));
            else if (!item.IsNothing)
                ReadOne(reader, exits, item, key, table, isAlone: false);
        }
    }

    private static void ReadOne(ValueReader reader, List<ExitDraft> exits, YamlNode node, KeyInfo key, KeyTable<ExitDraft> table, bool isAlone)
    {
        if (ReferenceEquals(table, Table) && node is YamlMapping pairs && ExitPairs.Are(reader, pairs))
        {
            exits.Add(new ExitDraft { Span = node.Span, Pairs = pairs, IsAlone = isAlone });
            return;
        }

        var exit = new ExitDraft { Span = node.Span, IsAlone = isAlone && node is YamlScalar };
        if (node is YamlMapping mapping)
        {
            reader.Read(ReferenceEquals(table, Table) ? ExitKeys.Supplied(reader, mapping) : mapping, table, exit);
            exit.ReadBasis = BasisDraft.Done(exit.Basis, reader);
        }
        else
        {
            if (Slips.FullWidthStructure(((YamlScalar)node).Value) is not null)
            {
                reader.WrongType(node, key);
                return;
            }

            exit.To = reader.Text(node, key);
            exit.ToSpan = node.Span;
        }

        if (exit.To is null && !exit.HasShare) return;
        foreach (var other in exits)
        {
            if (other.Pairs is not null || other.To != exit.To || other.When != exit.When || other.Label != exit.Label || exit.To is null) continue;
            reader.Report(
                LanguageDiagnostics.DuplicateExit,
                exit.ToSpan,
                new($"this step leads to '{VisibleText.Clip(exit.To)}' twice", $"这个步骤两次通向“{VisibleText.Clip(exit.To)}”"),
                new("delete one of the two, or tell them apart with 'when'", "请删去其中一个，或用“when”加以区分"),
                default(FixDraft?),
                (other.ToSpan, new($"the first exit to '{VisibleText.Clip(exit.To)}'", $"通向“{VisibleText.Clip(exit.To)}”的前一个出口")));
            return;
        }

        exits.Add(exit);
    }

    private static void ReadShare(ValueReader reader, ExitDraft draft, YamlNode node, KeyInfo key)
    {
        draft.HasShare = true;
        draft.Share = reader.Percent(node, key);
    }
}
