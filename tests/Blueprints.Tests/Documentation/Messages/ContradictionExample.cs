using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Tests.Documentation.Messages;

/// <summary>A diagram built in C#, and the lines that build it.</summary>
/// <param name="Diagram">The diagram.</param>
/// <param name="Code">The very expression that made it.</param>
internal sealed record BuiltDiagram(Diagram Diagram, string Code)
{
    /// <summary>The diagram, which speaks a language.</summary>
    public Diagram In(DiagramLanguage language) => Diagram with { Language = language };
}

/// <summary>A contradiction in a diagram built in C#, and the same without it.</summary>
internal sealed record ContradictionExample(DiagnosticDescriptor Descriptor, BuiltDiagram Wrong, BuiltDiagram Right)
{
    private static readonly ImmutableArray<ContradictionExample> All =
    [
        Make(
            ModelDiagnostics.NullPart,
            new ServiceBlueprint
            {
                Title = "Tea",
                Steps = [new Step { Id = "order", Lane = "customer", Label = null! }],
            },
            new ServiceBlueprint
            {
                Title = "Tea",
                Steps = [new Step { Id = "order", Lane = "customer", Label = "Orders tea" }],
            }),
        Make(
            ModelDiagnostics.UndefinedValue,
            new ServiceBlueprint
            {
                Title = "Tea",
                Steps = [new Step { Id = "order", Lane = "customer", Label = "Orders tea", Kind = (StepKind)99 }],
            },
            new ServiceBlueprint
            {
                Title = "Tea",
                Steps = [new Step { Id = "order", Lane = "customer", Label = "Orders tea", Kind = StepKind.Action }],
            }),
        Make(
            ModelDiagnostics.WrongNumber,
            new ServiceBlueprint
            {
                Title = "Tea",
                Promise = new Duration(-300),
                Steps = [new Step { Id = "order", Lane = "customer", Label = "Orders tea" }],
            },
            new ServiceBlueprint
            {
                Title = "Tea",
                Promise = new Duration(300),
                Steps = [new Step { Id = "order", Lane = "customer", Label = "Orders tea" }],
            }),
        Make(
            ModelDiagnostics.RepeatedId,
            new ServiceBlueprint
            {
                Title = "Tea",
                Steps =
                [
                    new Step { Id = "tea", Lane = "customer", Label = "Orders tea" },
                    new Step { Id = "tea", Lane = "frontstage", Label = "Serves the tea" },
                ],
            },
            new ServiceBlueprint
            {
                Title = "Tea",
                Steps =
                [
                    new Step { Id = "order", Lane = "customer", Label = "Orders tea" },
                    new Step { Id = "serve", Lane = "frontstage", Label = "Serves the tea" },
                ],
            }),
        Make(
            ModelDiagnostics.NoLane,
            new ServiceBlueprint
            {
                Title = "Tea",
                Lanes = [],
                Steps = [],
            },
            new ServiceBlueprint
            {
                Title = "Tea",
                Steps = [new Step { Id = "order", Lane = "customer", Label = "Orders tea" }],
            }),
        Make(
            ModelDiagnostics.NotThere,
            new ServiceBlueprint
            {
                Title = "Tea",
                Steps = [new Step { Id = "order", Lane = "guest", Label = "Orders tea" }],
            },
            new ServiceBlueprint
            {
                Title = "Tea",
                Steps = [new Step { Id = "order", Lane = "customer", Label = "Orders tea" }],
            }),
        Make(
            ModelDiagnostics.TooDeepCauses,
            new Fishbone
            {
                Title = "Late",
                Categories =
                [
                    new Category
                    {
                        Id = "crew",
                        Label = "Crew",
                        Causes = Enumerable.Range(1, 101).Reverse().Aggregate(ImmutableArray<Cause>.Empty, (inner, i) => [new Cause { Id = $"why{i}", Label = "Why", Causes = inner }]),
                    },
                ],
            },
            new Fishbone
            {
                Title = "Late",
                Categories =
                [
                    new Category
                    {
                        Id = "crew",
                        Label = "Crew",
                        Causes = Enumerable.Range(1, 5).Reverse().Aggregate(ImmutableArray<Cause>.Empty, (inner, i) => [new Cause { Id = $"why{i}", Label = "Why", Causes = inner }]),
                    },
                ],
            }),
        Make(
            ModelDiagnostics.CircularCauses,
            () =>
            {
                var list = new Cause[1];
                var cause = new Cause { Id = "ill", Label = "Driver is ill", Causes = ImmutableCollectionsMarshal.AsImmutableArray(list) };
                list[0] = cause;
                return new Fishbone { Title = "Late", Categories = [new Category { Id = "crew", Label = "Crew", Causes = [cause] }] };
            },
            new Fishbone
            {
                Title = "Late",
                Categories =
                [
                    new Category
                    {
                        Id = "crew",
                        Label = "Crew",
                        Causes = [new Cause { Id = "ill", Label = "Driver is ill", Causes = [new Cause { Id = "cold", Label = "Caught a cold" }] }],
                    },
                ],
            }),
    ];

    public static ContradictionExample Of(DiagnosticDescriptor descriptor) => All.Single(example => example.Descriptor == descriptor);

    private static ContradictionExample Make(
        DiagnosticDescriptor descriptor,
        Diagram wrong,
        Diagram right,
        [CallerArgumentExpression(nameof(wrong))] string wrongCode = "",
        [CallerArgumentExpression(nameof(right))] string rightCode = "") =>
        new(descriptor, new(wrong, Dedented(wrongCode)), new(right, Dedented(rightCode)));

    private static ContradictionExample Make(
        DiagnosticDescriptor descriptor,
        Func<Diagram> wrong,
        Diagram right,
        [CallerArgumentExpression(nameof(wrong))] string wrongCode = "",
        [CallerArgumentExpression(nameof(right))] string rightCode = "") =>
        new(descriptor, new(wrong(), Body(wrongCode)), new(right, Dedented(rightCode)));

    /// <summary>The lines between the braces of a lambda.</summary>
    private static string Body(string code) => Dedented(string.Join('\n', code.ReplaceLineEndings("\n").Split('\n')[2..^1]));

    /// <summary>The lines of an expression, those after the first as far left as its last.</summary>
    private static string Dedented(string code)
    {
        var lines = code.ReplaceLineEndings("\n").Split('\n');
        var indent = lines[^1].Length - lines[^1].TrimStart().Length;
        return string.Join('\n', lines.Select((line, i) => i == 0 || line.Length < indent ? line.TrimStart() : line[indent..]));
    }
}
