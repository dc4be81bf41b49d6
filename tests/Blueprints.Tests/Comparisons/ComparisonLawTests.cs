using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Blueprints.Comparisons;
using Blueprints.Icons;
using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Measures;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;

namespace Blueprints.Tests.Comparisons;

/// <summary>What holds for comparisons of any two blueprints.</summary>
public sealed class ComparisonLawTests
{
    public static TheoryData<string> Examples { get; } = new(RepositoryFiles.Documents("examples").Where(name => name.Contains(".blueprint.", StringComparison.Ordinal)));

    /// <summary>
    /// The changes, applied to the blueprint before, give the one after: for documents and what became of them, and for documents that have
    /// nothing to do with each other.
    /// </summary>
    [Fact]
    public void The_changes_applied_to_the_one_before_give_the_one_after()
    {
        for (ulong seed = 1; seed <= (ulong)LongRuns.Count(20, 150); seed++)
        {
            var before = Compile(RandomDocument.Create(seed, 60).ToYaml());
            Applies(before, Compile(RandomDocument.Create(seed + 1000, 60).ToYaml()), seed);
            var mutated = RandomMutation.Of(before, seed);
            Applies(before, mutated, seed);
            Applies(mutated, before, seed);
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_document_is_the_same_as_itself(string name)
    {
        var comparison = ((BlueprintComparison)Compiler.Compare(Compile(RepositoryFiles.Read("examples", name)), Compile("# A line more\n" + RepositoryFiles.Read("examples", name)))!);
        Assert.True(comparison.IsSame);
        Assert.Empty(comparison.Findings.New);
        Assert.Empty(comparison.Findings.Resolved);
        Assert.All(comparison.Measures, measure => Assert.True(measure.Difference is null or 0));
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        ComparisonTextWriter.Write(text, comparison);
        Assert.Equal(1, text.ToString().Count(sign => sign == '\n'));
    }

    [Fact]
    public void Measures_are_those_of_each_document()
    {
        var (before, after) = (Compile(RepositoryFiles.Read("examples", "bank-before.blueprint.yaml")), Compile(RepositoryFiles.Read("examples", "bank-after.blueprint.yaml")));
        var (was, now) = (BlueprintMeasures.Of(before), BlueprintMeasures.Of(after));
        var measures = ((BlueprintComparison)Compiler.Compare(before, after)!).Measures;
        Assert.Equal(BlueprintMeasureList.All.Select(measure => (measure.Key, measure.Of(was).Value, measure.Of(now).Value)), measures.Select(measure => (measure.Key, measure.Before.Value, measure.After.Value)));
    }

    /// <summary>
    /// A blueprint in words: every property but the places in the text, so that one that the comparison forgets is missed.
    /// </summary>
    internal static string Canonical(object? value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Applies(ServiceBlueprint before, ServiceBlueprint after, ulong seed)
    {
        var comparison = ((BlueprintComparison)Compiler.Compare(before, after)!);
        var (expected, given) = (Canonical(after), Canonical(comparison.Apply(before)));
        Assert.True(expected == given, $"seed {seed}:\n{expected}\n{given}");
        Assert.Equal(expected == Canonical(before), comparison.IsSame && comparison.Flows.Select(flow => flow.Before).SequenceEqual(before.Flows));
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append('~');
                return;
            case string or double or int or bool or Enum:
                text.Append('\'').Append(Convert.ToString(value, CultureInfo.InvariantCulture)).Append('\'');
                return;
            case Icon icon:
                text.Append(icon.Name);
                return;
            case IEnumerable items:
                text.Append('[');
                foreach (var item in items) Append(text, item);
                text.Append(']');
                return;
        }

        text.Append('{');
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            if (property.PropertyType == typeof(TextSpan) || property.Name is "IsRange" || property.GetIndexParameters().Length > 0) continue;
            text.Append(property.Name).Append(':');
            Append(text, property.GetValue(value));
            text.Append('\n');
        }

        text.Append('}');
    }

    private static ServiceBlueprint Compile(string yaml) => Assert.IsType<ServiceBlueprint>(Compiler.Compile(new SourceText(yaml, "compared.yaml")).Diagram);
}
