using Blueprints.Files;
using Blueprints.Markdown;
using Blueprints.Testing;
using Markdig;

var options = new BlueprintsOptions { Compiler = new() { Files = new FolderFiles(args[0]) } };
var pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseBlueprints(options).Build();
File.WriteAllText("page.html", Markdown.ToHtml($"# Bank\n\n> - now:\n>\n>   ```blueprints {{file={args[1]}}}\n>   ```\n", pipeline));

var held = Path.Combine(args[0], args[1]);
var bank = new SnapshotOptions { Name = "bank" };
try
{
    DocumentSnapshot.Verify(held, bank);
}
catch (SnapshotException first)
{
    Console.WriteLine(first.Message);
}

File.Move("bank.received.txt", "bank.verified.txt");
DocumentSnapshot.Verify(held, bank);
