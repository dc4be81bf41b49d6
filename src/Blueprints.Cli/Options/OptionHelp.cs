using Blueprints.Text;

namespace Blueprints.Cli.Options;

/// <summary>What the help says of an option.</summary>
/// <param name="Name">Its name, as it is parsed.</param>
/// <param name="Value">What stands for its value, the same in both languages, since the texts speak of it; null where it has none.</param>
/// <param name="Text">What it does.</param>
internal sealed record OptionHelp(string Name, string? Value, Bilingual Text)
{
    public OptionHelp(string name, string? value, string english, string chinese)
        : this(name, value, new Bilingual(english, chinese))
    {
    }
}
