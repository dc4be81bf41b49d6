using Blueprints.Fuzz.Inputs;

namespace Blueprints.Fuzz.Running;

/// <summary>
/// Inputs that said something which none before them did: they are mutated further. Their names hold the numbers of their ancestors, so
/// that any of them can be made again.
/// </summary>
internal sealed class Pool
{
    private const int MostMembers = 3_000;
    private const int MostBytes = 8_000;
    private const int MostAncestors = 6;

    private readonly Lock _lock = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<InputName> _sound = [];
    private readonly List<InputName> _others = [];

    /// <summary>
    /// The name of the input with this number: every third is made of a member, and most of these of one that was not refused, since behind
    /// it lies more.
    /// </summary>
    public InputName NameOf(ulong seed, long number)
    {
        lock (_lock)
        {
            var members = _sound.Count > 0 && number % 5 < 4 ? _sound : _others;
            if (number % 3 != 0 || members.Count == 0) return new InputName(seed, [number]);
            var parent = members[(int)((ulong)number * 0x9E3779B97F4A7C15 % (ulong)members.Count)];
            return new InputName(seed, [number, .. parent.Numbers]);
        }
    }

    public void Consider(InputName name, int length, Trial trial)
    {
        if (trial.Codes.Count == 0 || length > MostBytes || name.Numbers.Length > MostAncestors) return;
        var key = string.Join(' ', trial.Codes);
        var members = trial.IsRefused ? _others : _sound;
        lock (_lock)
        {
            if (members.Count < MostMembers && _seen.Add(key)) members.Add(name);
        }
    }
}
