using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.Fishbones.Writing;
using Blueprints.Logs;
using Blueprints.ServiceBlueprints;
using Blueprints.Simulations;
using Blueprints.Text;

namespace Blueprints.Tests.Robustness.Models;

/// <summary>Diagrams built in C# that no document could say.</summary>
public sealed class ValidateTests
{
    private static readonly ImmutableArray<Damage> Damages = [.. Damage.Of(FullModels.Blueprint), .. Damage.Of(FullModels.Fishbone)];

    /// <summary>Every public function beside the verbs that takes a diagram of one kind, such as <c>Pareto.Of</c>.</summary>
    private static readonly ILookup<Type, MethodInfo> Entries = (
        from type in typeof(Compiler).Assembly.ExportedTypes
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where !method.IsSpecialName && method.GetParameters() is [var first, ..] && first.ParameterType.IsSubclassOf(typeof(Diagram))
        select method).ToLookup(method => method.GetParameters()[0].ParameterType);

    [Fact]
    public void There_are_entries_beside_the_verbs() => Assert.All((Type[])[typeof(ServiceBlueprint), typeof(Fishbone)], type => Assert.True(Entries[type].Count() >= 4, type.Name));

    [Fact]
    public void Full_models_hold_together() => Assert.All((Diagram[])[FullModels.Blueprint, FullModels.Fishbone], diagram =>
    {
        Assert.Empty(Compiler.Validate(diagram));
        Assert.All(Verbs(diagram), verb => verb());
    });

    [Fact]
    public void Every_null_undefined_value_and_number_that_is_none_is_told_and_refused_or_allowed()
    {
        Assert.True(Damages.Length > 200, $"only {Damages.Length} damages");
        Assert.All(Damages, damage =>
        {
            var found = Compiler.Validate(damage.Diagram);
            if (damage.IsAllowed)
            {
                // What others name by id may be missed when its list is empty.
                Assert.All(found, diagnostic => Assert.Contains(diagnostic.Code, (string[])["BP0406"]));
            }
            else
            {
                Assert.True(!found.IsEmpty, damage.Where);
                Assert.All(found, diagnostic => Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity));
            }

            foreach (var verb in Verbs(damage.Diagram))
            {
                var thrown = Record.Exception(verb);
                if (found.IsEmpty) Assert.True(thrown is null, $"{damage.Where}: {thrown}");
                else Assert.StartsWith(found[0].Message, Assert.IsType<ArgumentException>(thrown).Message, StringComparison.Ordinal);
            }
        });
    }

    [Fact]
    public void Diagnostics_name_the_element_and_speak_the_language_of_the_diagram()
    {
        var step = FullModels.Blueprint.Steps[0] with { Kind = (StepKind)99, Label = null! };
        var found = Compiler.Validate(FullModels.Blueprint with { Language = DiagramLanguage.Chinese, Steps = [step, null!] });

        Assert.Equal([("BP0401", "order"), ("BP0402", "order"), ("BP0401", null), ("BP0406", "serve"), ("BP0406", "serve"), ("BP0406", "serve")], found.Select(diagnostic => (diagnostic.Code, diagnostic.Element)));
        Assert.Equal("步骤“order”：Label 为 null", found[0].Message);
        Assert.Equal("Steps[1] 为 null", found[2].Message);
    }

    [Fact]
    public void The_exception_names_five_and_counts_the_rest()
    {
        var steps = Enumerable.Range(0, 7).Select(i => new Step { Id = $"s{i}", Lane = "nowhere", Label = "L" });
        var thrown = Assert.Throws<ArgumentException>(() => Compiler.Measure(new ServiceBlueprint { Title = "T", Steps = [.. steps] }));

        Assert.StartsWith("step 's0' stands in lane 'nowhere', which is not there; step 's1' ", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("'s4' stands in lane 'nowhere', which is not there; and 2 more", thrown.Message, StringComparison.Ordinal);
    }

    public static TheoryData<Diagram, string, string?> Contradictions { get; } = new()
    {
        { FullModels.Blueprint with { Lanes = [], Steps = [], Flows = [], Promises = [] }, "BP0405", null },
        { FullModels.Blueprint with { Lanes = [.. FullModels.Blueprint.Lanes, FullModels.Blueprint.Lanes[0]] }, "BP0404", "guest" },
        { FullModels.Blueprint with { Phases = [.. FullModels.Blueprint.Phases, new Phase("first", "F")] }, "BP0404", "first" },
        { FullModels.Blueprint with { Flows = [new Flow { From = "order", To = "nowhere" }] }, "BP0406", "nowhere" },
        { FullModels.Blueprint with { Promise = new Duration(-1) }, "BP0403", null },
        { FullModels.Blueprint with { Promises = [new StepPromise { From = "order", To = "nowhere", Time = new Duration(1) }] }, "BP0406", "nowhere" },
        { FullModels.Blueprint with { Flows = [new Flow { From = "order", To = Flow.End, Also = true }] }, "BP0403", null },
        { FullModels.Blueprint with { Steps = [FullModels.Blueprint.Steps[0] with { Time = new DurationEstimate(new(3), new(2), new(9)) }, FullModels.Blueprint.Steps[1]] }, "BP0403", "order" },
        { FullModels.Blueprint with { Steps = [FullModels.Blueprint.Steps[0] with { With = ["nowhere"] }, FullModels.Blueprint.Steps[1]] }, "BP0406", "order" },
        { FullModels.Blueprint with { Steps = [FullModels.Blueprint.Steps[0] with { With = ["guest"] }, FullModels.Blueprint.Steps[1]] }, "BP0403", "order" },
        { Bone(Cause("a"), Cause("a")), "BP0404", "a" },
        { Bone(Cause("c")), "BP0404", "c" },
        { Bone(Cause("a") with { Count = -1 }), "BP0403", "a" },
        { Bone(Cause("a") with { Ratings = [new Rating("Nothing", 9)] }), "BP0406", "a" },
        { Bone(Cause("a") with { Ratings = [new Rating("Delay", 2)] }), "BP0403", "a" },
        { Bone(Circle()), "BP0408", "a" },
        { Bone(Chain(101)), "BP0407", "c101" },
    };

    [Theory]
    [MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public void A_contradiction_is_told_once_and_refused_by_every_verb(Diagram diagram, string code, string? element)
    {
        var found = Assert.Single(Compiler.Validate(diagram));

        Assert.Equal((code, element), (found.Code, found.Element));
        Assert.All(Verbs(diagram), verb => Assert.StartsWith(found.Message, Assert.Throws<ArgumentException>(verb).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Causes_a_hundred_deep_hold_together() => Assert.Empty(Compiler.Validate(Bone(Chain(100))));

    [Fact]
    public void A_cause_that_stands_in_many_places_is_looked_into_once()
    {
        var cause = Cause("x");
        for (var i = 0; i < 60; i++) cause = Cause("x" + i) with { Causes = [cause, cause] };

        // Two ways at each of 60 levels: 2 to the power of 60 places, and 60 that stand twice.
        Assert.Equal(60, Compiler.Validate(Bone(cause)).Length);
    }

    [Fact]
    public void A_copy_of_a_document_with_changes_counts_as_built()
    {
        var read = Compiler.Compile(new SourceText("blueprint: T\nsteps:\n  - customer: A\n")).Diagram!;

        Assert.True(read.IsRead);
        Assert.False((read with { Title = "U" }).IsRead);
        Assert.Equal(read, read with { });
        Assert.Throws<ArgumentException>(() => Compiler.Layout((ServiceBlueprint)read with { Steps = [null!] }));
    }

    [Fact]
    public void Every_example_holds_together() => Assert.All(Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "examples"), "*.yaml"), path =>
    {
        var read = Compiler.Compile(new SourceText(File.ReadAllText(path), path)).Diagram!;
        Assert.Empty(Compiler.Validate(read));
        Assert.Equal(read, read with { });
    });

    [Fact]
    public void Codes_are_a_row_of_their_own()
    {
        Assert.Equal(Enumerable.Range(401, ModelDiagnostics.All.Length).Select(i => $"BP0{i}"), ModelDiagnostics.All.Select(descriptor => descriptor.Code));
        Assert.All(ModelDiagnostics.All, descriptor => Assert.DoesNotContain(descriptor.Name, LanguageDiagnostics.All.Select(other => other.Name)));
    }

    private static Action[] Verbs(Diagram diagram) =>
    [
        () => Compiler.Analyze(diagram),
        () => Compiler.Measure(diagram),
        () => Compiler.Layout(diagram),
        () => Compiler.Place(diagram),
        () => Compiler.RenderSvg(diagram),
        () => Compiler.Compare(diagram, diagram, AnalysisResult.None, AnalysisResult.None),
        .. Entries[diagram.GetType()].Where(entry => !IsWriterOfDepth(entry, diagram)).Select<MethodInfo, Action>(entry => () => entry.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [.. entry.GetParameters().Select(parameter => Value(parameter, diagram))], null)),
    ];

    /// <summary>What is too deep to be drawn can be written all the same.</summary>
    private static bool IsWriterOfDepth(MethodInfo entry, Diagram diagram) => entry.DeclaringType == typeof(FishboneWriter) && Compiler.Validate(diagram).Any(found => found.Code == "BP0407");

    private static object? Value(ParameterInfo parameter, Diagram diagram) =>
        parameter.ParameterType == diagram.GetType() ? diagram : parameter.ParameterType == typeof(AnalysisResult) ? AnalysisResult.None : parameter.ParameterType == typeof(EventLog) ? new EventLog("-", [], []) : parameter.ParameterType == typeof(SimulationOptions) ? Short : parameter.DefaultValue;

    private static readonly SimulationOptions Short = new() { Cases = 5, Replications = 2, WarmUp = 0, Threads = 1 };

    private static Fishbone Bone(params ImmutableArray<Cause> causes) =>
        new() { Title = "T", Outputs = [new Output("Delay", 1)], Categories = [new Category { Id = "c", Label = "C", Causes = causes }] };

    private static Cause Cause(string id) => new() { Id = id, Label = "L" };

    /// <summary>A cause of itself, through another; only a program that changes an array behind an immutable one can make it.</summary>
    private static Cause Circle()
    {
        var behind = new Cause[1];
        var cause = Cause("a") with { Causes = [Cause("b") with { Causes = ImmutableCollectionsMarshal.AsImmutableArray(behind) }] };
        behind[0] = cause;
        return cause;
    }

    /// <summary>Causes of causes, the deepest at a depth.</summary>
    private static Cause Chain(int depth)
    {
        var cause = Cause("c" + depth);
        for (var i = depth - 1; i >= 1; i--) cause = Cause("c" + i) with { Causes = [cause] };
        return cause;
    }
}
