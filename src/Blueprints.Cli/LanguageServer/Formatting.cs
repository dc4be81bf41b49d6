using System.Text.Json;
using Blueprints.Cli.Rpc;

namespace Blueprints.Cli.LanguageServer;

/// <summary>Answers how a document is brought into its form; the editor's own wishes of blanks are not asked.</summary>
internal static class Formatting
{
    /// <exception cref="RpcException">It stays as it is, for the reason that is given.</exception>
    public static void Write(Utf8JsonWriter json, OpenDocument document, CancellationToken token)
    {
        if (!document.IsOurs)
        {
            json.WriteNullValue();
            return;
        }

        var after = document.Authoring(token).Format(token);
        if (after.Refusal is { } refusal) throw new RpcException(RpcError.RequestFailed, refusal);
        TextChanges.WriteEdits(json, document, after.Edits);
    }
}
