using Blueprints;
using Blueprints.Text;

namespace Snippets;

internal static class GivingUp
{
    public static void Run()
    {
        #region snippet

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            var compilation = Compiler.Compile(new SourceText(File.ReadAllText("tea.blueprint.yaml")), cancellationToken: patience.Token);
            var findings = Compiler.Analyze(compilation, cancellationToken: patience.Token);
            Console.WriteLine($"{findings.Findings.Length} weak links");
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("That took too long.");
        }

        #endregion
    }
}
