using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Blueprints.Tests.Architecture;

/// <summary>
/// Which namespaces of the sources name types of which others, as the compiler sees it: constants, attributes and <c>nameof</c> count as
/// well.
/// </summary>
internal sealed class SourceGraph
{
    private const string Implicit = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly Lazy<SourceGraph> Whole = new(() => new SourceGraph());

    private readonly SortedDictionary<string, SortedDictionary<string, string>> _edges = new(StringComparer.Ordinal);

    private SourceGraph()
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var files = Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "src"), "*.cs", SearchOption.AllDirectories).Where(IsSource).Order(StringComparer.Ordinal);
        var trees = files.AsParallel().AsOrdered().Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file)).ToList();
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Blueprints", StringComparison.Ordinal))
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Blueprints.Sources", [.. trees, CSharpSyntaxTree.ParseText(Implicit, options)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        var found = trees.AsParallel().SelectMany(tree => EdgesOf(compilation, tree)).ToList();
        foreach (var tree in trees)
        {
            foreach (var declared in tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()) _edges.TryAdd(declared.Name.ToString(), new(StringComparer.Ordinal));
        }

        foreach (var (from, to, where) in found.OrderBy(edge => edge.Where, StringComparer.Ordinal)) _edges[from].TryAdd(to, where);
    }

    /// <summary>All of it; made once.</summary>
    public static SourceGraph Instance => Whole.Value;

    public IEnumerable<string> Namespaces => _edges.Keys;

    /// <summary>The namespaces that one names, each with the first place where it does.</summary>
    public IReadOnlyDictionary<string, string> From(string name) => _edges[name];

    private static bool IsSource(string path) => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
        && !path.Contains("\\obj\\", StringComparison.Ordinal) && !path.Contains("\\bin\\", StringComparison.Ordinal);

    private static List<(string From, string To, string Where)> EdgesOf(CSharpCompilation compilation, SyntaxTree tree)
    {
        var edges = new List<(string, string, string)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var model = compilation.GetSemanticModel(tree);
        foreach (var space in tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>())
        {
            var from = space.Name.ToString();
            foreach (var name in space.Members.SelectMany(member => member.DescendantNodesAndSelf()).OfType<SimpleNameSyntax>())
            {
                if (HomeOf(SymbolOf(model, name)) is not { } to || to == from || !seen.Add(to)) continue;
                edges.Add((from, to, $"{Path.GetFileName(tree.FilePath)}:{name.GetLocation().GetLineSpan().StartLinePosition.Line + 1} names {name.Identifier.ValueText}"));
            }
        }

        return edges;
    }

    /// <summary>What a name means; where packages that are not at hand leave several candidates, the first.</summary>
    private static ISymbol? SymbolOf(SemanticModel model, SimpleNameSyntax name)
    {
        var info = model.GetSymbolInfo(name);
        return info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
    }

    /// <summary>
    /// The namespace of ours that a symbol belongs to; null for what is not ours, and for mere members of a namespace path.
    /// </summary>
    private static string? HomeOf(ISymbol? symbol)
    {
        if (symbol is null or INamespaceSymbol or ILocalSymbol or IParameterSymbol or ITypeParameterSymbol or IRangeVariableSymbol) return null;
        var type = symbol as ITypeSymbol ?? symbol.ContainingType;
        if (type?.OriginalDefinition is not { } home || !home.Locations.Any(location => location.IsInSource)) return null;
        return home.ContainingNamespace.IsGlobalNamespace ? null : home.ContainingNamespace.ToDisplayString();
    }
}
