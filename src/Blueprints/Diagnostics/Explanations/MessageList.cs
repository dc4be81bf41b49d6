using System.Collections.Immutable;

namespace Blueprints.Diagnostics.Explanations;

/// <summary>Every message of the language, explained. Nothing of it is made before it is asked for. Thread-safe.</summary>
public static class MessageList
{
    /// <summary>All of them, in the order of their codes.</summary>
    public static ImmutableArray<MessageInfo> All { get; } = Sorted(
    [
        .. FileMessages.All, .. KeyMessages.All, .. LaneMessages.All, .. FlowMessages.All, .. NumberMessages.All, .. TimeMessages.All, .. NameMessages.All, .. IconMessages.All, .. UseMessages.All, .. SubprocessMessages.All,
        .. CharacterMessages.All, .. SignMessages.All, .. LimitMessages.All, .. DoubtMessages.All, .. FishboneMessages.All, .. MermaidMessages.All, .. ModelMessages.All,
    ]);

    /// <summary>The message of a name or code, in any case; null where there is none.</summary>
    public static MessageInfo? Find(string nameOrCode)
    {
        foreach (var message in All)
        {
            if (message.IsNamed(nameOrCode)) return message;
        }

        return null;
    }

    private static ImmutableArray<MessageInfo> Sorted(ImmutableArray<MessageInfo> all) => all.Sort(static (a, b) => string.CompareOrdinal(a.Descriptor.Code, b.Descriptor.Code));
}
