using System.Collections.Immutable;
using System.Reflection;
using Blueprints.Comparisons;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Icons;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Tests.Comparisons;

/// <summary>A comparison forgets no property: a blueprint that differs in one alone is not the same.</summary>
public sealed class FieldCoverageTests
{
    private static readonly Contact Contact = new() { Channel = "counter" };
    private static readonly FailPoint Fail = new() { Text = "fails" };
    private static readonly Standard Standard = new() { Text = "done well" };
    private static readonly Step Step = new() { Id = "b", Lane = "customer", Label = "Pays", Phase = "late", FailPoints = [Fail], Standards = [Standard], Contact = Contact, Wait = new Wait(null), Kind = StepKind.Subprocess };
    private static readonly Lane Lane = new() { Id = "customer", Label = "Customer", Band = Band.Customer };
    private static readonly StepPromise Promise = new() { From = "a", To = "b", Time = new Duration(60) };
    private static readonly Flow Arrow = new() { From = "a", To = "b" };

    private static readonly ServiceBlueprint Blueprint = new()
    {
        Title = "Tea",
        Lanes = [Lane, new Lane { Id = "other", Label = "Other", Band = Band.Support }],
        Phases = [new Phase("early", "Early"), new Phase("late", "Late")],
        Steps = [new Step { Id = "a", Lane = "customer", Label = "Orders" }, Step, new Step { Id = "c", Lane = "other", Label = "Cleans" }],
        Flows = [Arrow],
        Promises = [Promise],
    };

    private static readonly Type[] Compared = [typeof(Step), typeof(Lane), typeof(Phase), typeof(Flow), typeof(FailPoint), typeof(Standard), typeof(StepPromise), typeof(Contact), typeof(Wait), typeof(ServiceBlueprint)];

    public static TheoryData<string, string> Properties
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var property in Compared.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)))
            {
                if (property.CanWrite && property.PropertyType != typeof(TextSpan)) data.Add(property.DeclaringType == typeof(Diagram) ? nameof(ServiceBlueprint) : property.DeclaringType!.Name, property.Name);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void A_property_that_differs_is_told(string type, string property)
    {
        var other = type switch
        {
            nameof(Step) => WithStep(Set(Step, property)),
            nameof(FailPoint) => WithStep(Step with { FailPoints = [Set(Fail, property)] }),
            nameof(Standard) => WithStep(Step with { Standards = [Set(Standard, property)] }),
            nameof(StepPromise) => Blueprint with { Promises = [Set(Promise, property)] },
            nameof(Contact) => WithStep(Step with { Contact = Set(Contact, property) }),
            nameof(Wait) => WithStep(Step with { Wait = Set(Step.Wait!, property) }),
            nameof(Lane) => Blueprint with { Lanes = [Set(Lane, property), Blueprint.Lanes[1]], Steps = [.. Blueprint.Steps.Select(step => property == "Id" && step.Lane == "customer" ? step with { Lane = "customerc" } : step)] },
            nameof(Phase) => Blueprint with { Phases = [Blueprint.Phases[0], Set(Blueprint.Phases[1], property)], Steps = [.. Blueprint.Steps.Select(step => property == "Id" && step.Phase is not null ? step with { Phase = "latec" } : step)] },
            nameof(Flow) => Blueprint with { Flows = [Set(Arrow, property)] },
            _ => Set(Blueprint, property),
        };
        var comparison = ((BlueprintComparison)Compiler.Compare(Blueprint, other)!);
        Assert.False(comparison.IsSame, $"{type}.{property}");
        Assert.Equal(ComparisonLawTests.Canonical(other), ComparisonLawTests.Canonical(comparison.Apply(Blueprint)));
    }

    private static ServiceBlueprint WithStep(Step step) => Blueprint with
    {
        Steps = [Blueprint.Steps[0], step, Blueprint.Steps[2]],
        Flows = [Arrow with { To = step.Id }],
        Promises = [Promise with { To = step.Id }],
    };

    /// <summary>A copy in which one property has another value, valid where it stands.</summary>
    private static T Set<T>(T owner, string name) where T : class
    {
        var copy = (T)typeof(T).GetMethod("<Clone>$")!.Invoke(owner, null)!;
        var property = typeof(T).GetProperty(name)!;
        property.SetValue(copy, Other(property, property.GetValue(owner)));
        return copy;
    }

    private static object Other(PropertyInfo property, object? value)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type.IsEnum) return Enum.GetValues(type).Cast<object>().Last(other => !other.Equals(value));
        return property.Name switch
        {
            "Id" when value is null => "fail",
            "Lane" => "other",
            "With" => ImmutableArray.Create("other"),
            "Phase" => "early",
            "From" => "c",
            "To" => "c",
            "Lanes" => Blueprint.Lanes.Add(Lane with { Id = "more" }),
            "Phases" => Blueprint.Phases.Add(new Phase("more", "More")),
            "Steps" => Blueprint.Steps.Add(Step with { Id = "more" }),
            "Flows" => Blueprint.Flows.Add(new Flow { From = "b", To = "c" }),
            _ when type == typeof(string) => (value as string) + "c",
            _ when type == typeof(bool) => true,
            _ when type == typeof(int) => 7,
            _ when type == typeof(double) => 0.25,
            _ when type == typeof(Duration) => new Duration(90.5),
            _ when type == typeof(DurationEstimate) => DurationEstimate.Exactly(new Duration(90.5)),
            _ when type == typeof(Basis) => new Basis(BasisKind.Assumed) { Source = "asked" },
            _ when type == typeof(WorkingHours) => WorkingHours.Always,
            _ when type == typeof(Icon) => IconList.Find("phone")!,
            _ when type == typeof(ServiceBlueprint) => new ServiceBlueprint { Title = "Card", Lanes = [Lane], Steps = [new Step { Id = "pin", Lane = "customer", Label = "Types the PIN" }] },
            _ when type == typeof(Folding) => Folding.Into(4),
            _ when type == typeof(Paper) => Paper.Slide,
            _ when type == typeof(Wait) => new Wait(null, new Duration(5)),
            _ when type == typeof(Contact) => new Contact { Channel = "phone" },
            _ when type == typeof(ImmutableArray<string>) => ImmutableArray.Create("c"),
            _ when type == typeof(ImmutableArray<DimensionWeight>) => ImmutableArray.Create(new DimensionWeight(QualityDimension.Empathy, 3)),
            _ when type == typeof(ImmutableArray<DemandStretch>) => ImmutableArray.Create(new DemandStretch(WorkingHours.Always, 3)),
            _ when type == typeof(ImmutableArray<StepPromise>) => ImmutableArray.Create(new StepPromise { From = "a", To = "b", Time = new Duration(90) }),
            _ when type == typeof(ImmutableArray<FailPoint>) => ImmutableArray.Create(Fail with { Text = "c" }),
            _ when type == typeof(ImmutableArray<Standard>) => ImmutableArray.Create(Standard with { Text = "c" }),
            _ when type == typeof(ImmutableArray<Acceptance>) => ImmutableArray.Create(new Acceptance("too-large", "so be it")),
            _ when type == typeof(ImmutableArray<RuleSetting>) => ImmutableArray.Create(new RuleSetting("too-large", true, DiagnosticSeverity.Error, ImmutableDictionary<string, double>.Empty.Add("max", 40))),
            _ => throw new InvalidOperationException($"no other value for {property.Name} of type {type.Name}"),
        };
    }
}
