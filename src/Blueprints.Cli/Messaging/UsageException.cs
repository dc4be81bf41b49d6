using Blueprints.Text;

namespace Blueprints.Cli.Messaging;

/// <summary>The command was called wrongly; the words say how, and what to write instead.</summary>
internal sealed class UsageException(Bilingual words) : Exception(words.English)
{
    public UsageException(string english, string chinese)
        : this(new Bilingual(english, chinese))
    {
    }

    public Bilingual Words => words;
}
