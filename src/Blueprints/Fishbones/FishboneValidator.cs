using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints.Fishbones;

/// <summary>
/// What contradicts itself in a fishbone built in C#. Linear in its size: a cause that stands in several places is looked into once.
/// </summary>
internal static class FishboneValidator
{
    private static readonly Bilingual CategoryNoun = new("category", "类别");
    private static readonly Bilingual CauseNoun = new("cause", "原因");

    public static ImmutableArray<Diagnostic> Validate(Fishbone fishbone)
    {
        var check = new ModelCheck(fishbone.Language);
        check.Head(fishbone);
        check.Defined(fishbone.Head, ModelPlace.Whole, nameof(Fishbone.Head));
        var outputs = Outputs(check, fishbone.Outputs);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<Cause>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < fishbone.Categories.Length; i++)
        {
            var place = new ModelPlace(CategoryNoun, nameof(Fishbone.Categories), i, fishbone.Categories[i]?.Id);
            if (!check.Needs(fishbone.Categories[i], place)) continue;
            var category = fishbone.Categories[i];
            if (check.Needs(category.Id, place, nameof(Category.Id)) && !ids.Add(category.Id)) Repeated(check, category.Id);
            check.Needs(category.Label, place, nameof(Category.Label));
            Causes(check, category.Causes, place, ids, outputs, seen);
        }

        return check.ToImmutable();
    }

    /// <summary>
    /// The causes of a category, in the order of the model. The causes that are open are those that the one at hand lies in.
    /// </summary>
    private static void Causes(ModelCheck check, ImmutableArray<Cause> first, ModelPlace category, HashSet<string> ids, HashSet<string> outputs, HashSet<Cause> seen)
    {
        var open = new Stack<(ImmutableArray<Cause> Causes, int Next, ModelPlace Owner, Cause? Cause)>();
        var within = new HashSet<Cause>(ReferenceEqualityComparer.Instance);
        open.Push((first, 0, category, null));
        while (open.TryPop(out var at))
        {
            if (at.Next == at.Causes.Length)
            {
                if (at.Cause is not null) within.Remove(at.Cause);
                continue;
            }

            open.Push(at with { Next = at.Next + 1 });
            var place = at.Owner.Part(nameof(Category.Causes), at.Next);
            if (!check.Needs(at.Causes[at.Next], place)) continue;
            var cause = at.Causes[at.Next];
            if (within.Contains(cause))
            {
                check.Report(ModelDiagnostics.CircularCauses, cause.Id, new($"cause '{cause.Id}' is among its own causes", $"原因“{cause.Id}”又是它自己的原因"));
                continue;
            }

            if (cause.Id is not null) place = new ModelPlace(CauseNoun, nameof(Category.Causes), at.Next, cause.Id);
            if (check.Needs(cause.Id, place, nameof(Category.Id)) && !ids.Add(cause.Id)) Repeated(check, cause.Id);
            if (!seen.Add(cause)) continue;
            Look(check, cause, place, outputs);
            if (cause.Causes.IsEmpty) continue;
            // As deep as the stack is high: one list for each cause that the one at hand lies in, and that of the category.
            if (open.Count >= DepthCheck.Deepest)
            {
                var deepest = DepthCheck.Deepest.ToString(CultureInfo.InvariantCulture);
                check.Report(
                    ModelDiagnostics.TooDeepCauses,
                    cause.Causes[0]?.Id ?? cause.Id,
                    new($"cause '{cause.Causes[0]?.Id}' lies deeper than {deepest} causes", $"原因“{cause.Causes[0]?.Id}”的层数超过 {deepest}"));
                continue;
            }

            within.Add(cause);
            open.Push((cause.Causes, 0, place, cause));
        }
    }

    private static void Look(ModelCheck check, Cause cause, ModelPlace place, HashSet<string> outputs)
    {
        check.Needs(cause.Label, place, nameof(cause.Label));
        check.Number(cause.Count, 0, double.MaxValue, place, nameof(cause.Count));
        check.Number(cause.Votes, 0, double.MaxValue, place, nameof(cause.Votes));
        check.Number(cause.Probability, 0, 1, place, nameof(cause.Probability));
        check.Defined(cause.Status, place, nameof(cause.Status));
        check.Defined(cause.Gate, place, nameof(cause.Gate));
        check.Defined(cause.Control, place, nameof(cause.Control));
        check.Texts(cause.Tags, place, nameof(cause.Tags));
        check.Accept(cause.Accept, place);
        for (var i = 0; i < cause.Ratings.Length; i++)
        {
            var at = place.Part(nameof(cause.Ratings), i);
            if (!check.Needs(cause.Ratings[i], at)) continue;
            var (output, value) = cause.Ratings[i];
            if (value is not (0 or 1 or 3 or 9)) check.Wrong(at, nameof(Rating.Value), new($"{value}, which is none of 0, 1, 3 and 9", $"{value}，不是 0、1、3、9 之一"));
            if (!check.Needs(output, at, nameof(Rating.Output)) || outputs.Contains(output)) continue;
            check.Report(
                ModelDiagnostics.NotThere,
                cause.Id,
                new($"the cause '{cause.Id}' is rated for '{output}', which is no output of the fishbone", $"原因“{cause.Id}”对“{output}”评了分，鱼骨图没有这个结果"));
        }
    }

    private static HashSet<string> Outputs(ModelCheck check, ImmutableArray<Output> outputs)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < outputs.Length; i++)
        {
            var place = ModelPlace.Whole.Part(nameof(Fishbone.Outputs), i);
            if (!check.Needs(outputs[i], place)) continue;
            check.Number(outputs[i].Weight, 0, double.MaxValue, place, nameof(Output.Weight));
            if (!check.Needs(outputs[i].Name, place, nameof(Output.Name)) || names.Add(outputs[i].Name)) continue;
            check.Report(ModelDiagnostics.RepeatedId, null, new($"two outputs have the name '{outputs[i].Name}'", $"两个结果的名称都是“{outputs[i].Name}”"));
        }

        return names;
    }

    private static void Repeated(ModelCheck check, string id) =>
        check.Report(ModelDiagnostics.RepeatedId, id, new($"two categories or causes have the id '{id}'", $"两个类别或原因的 id 都是“{id}”"));
}
