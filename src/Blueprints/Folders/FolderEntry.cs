using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Fishbones;
using Blueprints.Fishbones.Rules;
using Blueprints.ServiceBlueprints;

namespace Blueprints.Folders;

/// <summary>A document of a folder, with its links and what links can lead to.</summary>
internal sealed class FolderEntry
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public FolderEntry(FolderDocument document, string path)
    {
        Document = document;
        Path = path;
        Diagram = document.Compilation.Diagram;
        var links = ImmutableArray.CreateBuilder<DocumentLink>();
        var names = ImmutableArray.CreateBuilder<string>();
        if (Diagram is ServiceBlueprint blueprint) Read(blueprint, links, names);
        else if (Diagram is Fishbone fishbone) Read(Causes = new FishboneFacts(fishbone), links, names);
        Links = links.DrainToImmutable();
        Names = names.DrainToImmutable();
    }

    public FolderDocument Document { get; }

    public string Path { get; }

    /// <summary>The diagram; null where the document has an error.</summary>
    public Diagram? Diagram { get; }

    /// <summary>The causes, where it is a fishbone.</summary>
    public FishboneFacts? Causes { get; }

    public ImmutableArray<DocumentLink> Links { get; }

    /// <summary>The ids of its steps or causes, in the order of the document.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Whether a link can lead to an id: of a step or fail point, of a category or cause.</summary>
    public bool Has(string id) => _ids.Contains(id);

    private void Read(ServiceBlueprint blueprint, ImmutableArray<DocumentLink>.Builder links, ImmutableArray<string>.Builder names)
    {
        foreach (var step in blueprint.Steps)
        {
            names.Add(step.Id);
            _ids.Add(step.Id);
            foreach (var fail in step.FailPoints)
            {
                if (fail.Id is { } id) _ids.Add(id);
                if (fail.Cause is { } link) links.Add(DocumentLink.Of(Path, link, fail.CauseSpan.Length > 0 ? fail.CauseSpan : fail.Span, step.Id, toFishbone: true));
            }
        }
    }

    private void Read(FishboneFacts facts, ImmutableArray<DocumentLink>.Builder links, ImmutableArray<string>.Builder names)
    {
        foreach (var category in facts.Fishbone.Categories) _ids.Add(category.Id);
        foreach (var placed in facts.Causes)
        {
            var cause = placed.Cause;
            names.Add(cause.Id);
            _ids.Add(cause.Id);
            if (cause.Step is { } link) links.Add(DocumentLink.Of(Path, link, cause.StepSpan.Length > 0 ? cause.StepSpan : cause.Span, cause.Id, toFishbone: false));
        }
    }
}
