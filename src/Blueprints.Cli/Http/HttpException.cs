using Blueprints.Text;

namespace Blueprints.Cli.Http;

/// <summary>A request that is refused.</summary>
/// <param name="status">The status that answers it, from 400.</param>
/// <param name="words">Why, in plain words.</param>
internal sealed class HttpException(int status, Bilingual words) : Exception(words.English)
{
    public HttpException(int status, string english, string chinese)
        : this(status, new Bilingual(english, chinese))
    {
    }

    public int Status => status;

    public Bilingual Words => words;

    /// <summary>The methods that there are, for status 405; the seconds to wait, for 503. Null for none.</summary>
    public (string Name, string Value)? Field { get; init; }
}
