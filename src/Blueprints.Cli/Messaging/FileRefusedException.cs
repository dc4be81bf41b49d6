using Blueprints.Text;

namespace Blueprints.Cli.Messaging;

/// <summary>A file that the command itself won't read or write.</summary>
/// <param name="reason">Why, in words that follow "cannot read 'name': ".</param>
internal sealed class FileRefusedException(Bilingual reason) : IOException(reason.English)
{
    public Bilingual Reason => reason;
}
