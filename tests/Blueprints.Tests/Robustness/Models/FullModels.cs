using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.Icons;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Tests.Robustness.Models;

/// <summary>Diagrams built in C# in which every property has a value.</summary>
internal static class FullModels
{
    private static readonly ImmutableArray<Acceptance> Accepted = [new("long-wait", "it is known")];

    public static ServiceBlueprint Blueprint { get; } = new()
    {
        Title = "Tea",
        Description = "D",
        Theme = "light",
        Accept = Accepted,
        Analysis = [new RuleSetting("long-wait", true, DiagnosticSeverity.Warning, ImmutableDictionary<string, double>.Empty.Add("max", 1)) { Words = ImmutableDictionary<string, string>.Empty.Add("by", "w") }],
        Promise = Duration.FromMinutes(60),
        Promises = [new StepPromise { From = "order", To = "serve", Time = Duration.FromMinutes(20), Label = "P" }],
        DemandPerHour = 4,
        DemandPeriod = DemandPeriod.Day,
        Hours = Duration.FromMinutes(480),
        WorkingHours = WorkingHours.Always,
        DemandStretches = [new DemandStretch(WorkingHours.Always, 4)],
        ClosingWork = ClosingWork.Finish,
        DemandWord = "guests",
        Volume = 100,
        Weights = [new DimensionWeight(QualityDimension.Empathy, 2)],
        Lanes = [new Lane { Id = "guest", Label = "Guest", Band = Band.Customer, Staff = 2, RatePerHour = 20, Hours = WorkingHours.Always, Icon = IconList.Find("person") }, new Lane { Id = "staff", Label = "Staff", Band = Band.Frontstage, Staff = 2, RatePerHour = 20 }],
        Phases = [new Phase("first", "First") { Cycle = CustomerCycle.During }],
        Steps = [Step("order", "guest"), Step("serve", "staff")],
        Flows = [new Flow { From = "order", To = "serve", When = "yes", Share = 1, Label = "L" }, new Flow { From = "serve", To = Flow.End, Outcome = Outcome.Solved }],
    };

    public static Fishbone Fishbone { get; } = new()
    {
        Title = "Late",
        Description = "D",
        Theme = "light",
        Accept = Accepted,
        Analysis = Blueprint.Analysis,
        Unit = "parcels",
        Outputs = [new Output("Delay", 2)],
        Categories = [new Category { Id = "people", Label = "People", Causes = [Cause("a") with { Causes = [Cause("b")], Gate = Gate.And }] }],
    };

    private static Step Step(string id, string lane) => new()
    {
        Id = id,
        Lane = lane,
        With = [lane == "guest" ? "staff" : "guest"],
        Label = "L",
        Phase = "first",
        Time = new DurationEstimate(new(1), new(2), new(3)),
        Wait = new Wait(DurationEstimate.Exactly(new(5)), new(9)) { Patience = DurationEstimate.Exactly(new(500)) },
        Priority = 3,
        Standards = [new Standard { Text = "T", Time = new(9), Rate = 0.9, Actual = 0.8, IsTurnaround = true, Aspect = StandardAspect.Tact }],
        FailPoints = [new FailPoint { Id = "fail-" + id, Text = "F", Severity = 3, Occurrence = 3, Detection = 3, Rate = 0.1, Weight = 1, Count = 2, Recovery = "R", Prevention = "P", Cause = "late.fishbone.yaml#a" }],
        Contact = new Contact { Channel = "phone", Expected = 5, Believed = 4, Perceived = 4, Adequate = 3, Desired = 5, Weight = 1, Dimension = QualityDimension.Empathy, Satisfaction = 30, Level = ServiceLevel.Caring, Initiator = ContactInitiator.Customer, Hours = WorkingHours.Always },
        Evidence = ["menu"],
        Documents = ["bill"],
        Emotion = 1,
        Outcome = Outcome.Solved,
        Quotes = ["Q"],
        Value = StepValue.ValueAdding,
        Yield = 0.9,
        Cost = 1,
        Rework = 0.1,
        Staff = 1,
        Policy = "P",
        Systems = ["till"],
        Note = "N",
        Href = "https://example.org/",
        Icon = IconList.Find("person"),
        Tags = ["tag"],
        Accept = Accepted,
    };

    private static Cause Cause(string id) => new()
    {
        Id = id,
        Label = "L",
        Count = 2,
        Votes = 1,
        Status = CauseStatus.Confirmed,
        Evidence = "E",
        Countermeasure = "C",
        Owner = "O",
        Probability = 0.5,
        Control = Control.Noise,
        Ratings = [new Rating("Delay", 9)],
        Step = "tea.blueprint.yaml#order",
        Note = "N",
        Href = "https://example.org/",
        Tags = ["tag"],
        Accept = Accepted,
    };
}
