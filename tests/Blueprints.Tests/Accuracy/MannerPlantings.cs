using YamlDotNet.RepresentationModel;
using static Blueprints.Tests.Accuracy.FlowPlantings;
using static Blueprints.Tests.Accuracy.StepList;

namespace Blueprints.Tests.Accuracy;

/// <summary>Defects of how the customer is treated (SB0403 to SB0407, SB0513).</summary>
internal static class MannerPlantings
{
    public static IEnumerable<Planting> All { get; } =
    [
        new("SB0403", OnlyAsked), new("SB0404", Disturb), new("SB0405", CutShort), new("SB0406", Blame), new("SB0407", Ungreeted), new("SB0513", InVain),
    ];

    /// <summary>Two contacts or more say their level, and none goes beyond what is asked for.</summary>
    private static string? OnlyAsked(DocumentTree tree, int number)
    {
        var contacts = tree.Steps.All.SelectMany(step => Values(step, "contact")).ToList();
        var others = contacts.Where(contact => !Has(contact, "level")).Skip(number % 2).Take(1 + (number % 2));
        foreach (var contact in contacts.Where(contact => Has(contact, "level")).Concat(others).ToList()) Set(contact, "level", "responsive");
        return null;
    }

    /// <summary>The provider comes before the customer has.</summary>
    private static string Disturb(DocumentTree tree, int number)
    {
        var words = PlantedWords.Of("SB0404", number, tree);
        var hours = words[2] == "-" ? "" : $", hours: \"{words[2]}\"";
        tree.Steps.Insert(tree.Steps.All[0], $$"""
            - {{tree.LaneOf("frontstage", number % 2)}}: "{{words[0]}}"
              id: first-contact
              time: 2 min
              contact: {channel: {{words[1]}}, initiator: provider{{hours}}}
            """);
        return "first-contact";
    }

    private static string CutShort(DocumentTree tree, int number)
    {
        tree.Steps.Insert(Pick(tree.Steps.Plain, number), $"""
            - customer: {tree.Say("Explains the matter", "说明来意")}
              id: explains
              time: 2 min
            - {tree.LaneOf("frontstage", number % 2)}: "{PlantedWords.Of("SB0405", number, tree)[0]}"
              id: cuts-short
              time: 1 min
            """);
        return "cuts-short";
    }

    /// <summary>Before anything is looked at, which is at the beginning.</summary>
    private static string Blame(DocumentTree tree, int number)
    {
        var words = PlantedWords.Of("SB0406", number, tree);
        tree.Steps.Insert(tree.Steps.All[0], $"""
            - customer: "{words[0]}"
              id: reports
              time: 1 min
            - {tree.LaneOf("frontstage", number % 2)}: "{words[1]}"
              id: blames
              time: 1 min
            """);
        return "blames";
    }

    private static string Ungreeted(DocumentTree tree, int number)
    {
        tree.Steps.Insert(Pick(tree.Steps.Plain, number), $"""
            - {tree.LaneOf("frontstage", number % 2)}: "{PlantedWords.Of("SB0407", number, tree)[0]}"
              id: ungreeted
              time: 1 min
            """);
        return "ungreeted";
    }

    /// <summary>After all that is done for the customer, so that nothing comes of it.</summary>
    private static string InVain(DocumentTree tree, int number)
    {
        var (words, last) = (PlantedWords.Of("SB0513", number, tree), tree.Steps.Last);
        Remove(last, "outcome");
        tree.Steps.Nodes.Add(DocumentTree.Parse($"{{customer: \"{words[0]}\", id: complains, time: 2 min}}"));
        tree.Steps.Nodes.Add(DocumentTree.Parse($"{{{tree.LaneOf("frontstage", number % 2)}: \"{words[1]}\", id: brushes-off, time: 1 min, outcome: unsolved}}"));
        return "complains";
    }
}
