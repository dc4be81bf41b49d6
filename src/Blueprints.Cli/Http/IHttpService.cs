using Blueprints.Text;

namespace Blueprints.Cli.Http;

/// <summary>What answers requests. Asked from many threads at once.</summary>
internal interface IHttpService
{
    /// <summary>Answers.</summary>
    /// <param name="request">The request.</param>
    /// <param name="leaving">Cancelled where the server ends and waits no longer.</param>
    /// <exception cref="HttpException">It is refused.</exception>
    ValueTask<HttpResponse> AnswerAsync(HttpRequest request, CancellationToken leaving);

    /// <summary>Puts into words why a request was refused.</summary>
    /// <param name="head">Its head; null where that was not understood.</param>
    /// <param name="status">The status.</param>
    /// <param name="words">Why.</param>
    HttpResponse Refuse(HttpHead? head, int status, Bilingual words);

    /// <summary>Told of each answer, also of those to requests that no service saw.</summary>
    /// <param name="status">The status.</param>
    /// <param name="received">Bytes of the body.</param>
    /// <param name="sent">Bytes of the answer.</param>
    void Answered(int status, long received, long sent);
}
