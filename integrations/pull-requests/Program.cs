// What a pull request does to the blueprints of a repository, told where it is reviewed: findings as SARIF, and a comment with what changed,
// which is written once and brought up to date. Run within the job of a pull request, first to prepare and then to comment. All it is told
// stands in the environment; docs/pull-requests.md says which variables there are. Whatever authors wrote goes into other programs as
// arguments, never through a shell, and into the comment as text.
using System.Text;
using Blueprints.PullRequests;

Console.OutputEncoding = new UTF8Encoding(false);
try
{
    return args switch
    {
        ["prepare"] => Review.Prepare(),
        ["comment"] => await Review.Comment().ConfigureAwait(false),
        _ => throw new TroubleException("say prepare or comment"),
    };
}
catch (TroubleException trouble)
{
    await Console.Error.WriteLineAsync($"blueprints: {Words.Line(trouble.Message)}").ConfigureAwait(false);
    return 2;
}
