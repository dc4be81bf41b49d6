using Blueprints.Diagrams;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Reads a blueprint's YAML into the model.</summary>
internal static class BlueprintReader
{
    /// <summary>The blueprint as far as it could be read; what is wrong is in the reader's diagnostics.</summary>
    public static Diagram Read(ValueReader reader, YamlMapping root)
    {
        root = KeysBelowTitle.Lifted(reader, root);
        var used = UseReader.Read(reader, root);
        var draft = new BlueprintDraft();
        reader.Read(root, BlueprintKeys.Table, draft);
        draft.ReadBasis = BasisDraft.Done(draft.Basis, reader);
        used.Into(draft);

        var language = draft.Language ?? LanguageOfText.OfTitle(draft.Title);
        var lanes = LaneReader.Read(reader, draft.Lanes, language, used, root);
        var list = new StepListReader(reader, lanes);
        if (draft.Steps is not null) list.Read(draft.Steps);

        var resolver = new FlowResolver(reader, list.Steps, lanes, list.Phases);
        var steps = resolver.Resolve();
        resolver.ReadFlows(draft.Flows);
        return new ServiceBlueprint
        {
            IsRead = true,
            Title = draft.Title ?? "",
            Language = language,
            Description = draft.Description,
            Theme = draft.Theme,
            Paper = draft.Paper,
            Folding = draft.Folding,
            Promise = draft.Promise,
            Promises = PromiseReader.Resolve(reader, draft.Promises, resolver),
            DemandPerHour = draft.Demand?.PerHour,
            DemandPeriod = draft.Demand?.Period ?? default,
            DemandStretches = draft.DemandStretches,
            ClosingWork = draft.ClosingWork,
            Hours = draft.Hours,
            WorkingHours = draft.WorkingHours,
            DemandWord = draft.Demand?.Word,
            DemandBasis = draft.DemandBasis,
            Basis = draft.ReadBasis,
            Volume = draft.Volume,
            Weights = draft.Weights,
            Accept = draft.Accept,
            Analysis = draft.Analysis,
            Span = HeadReader.TitleSpan(root, BlueprintKeys.Table.Keys[0]),
            Lanes = lanes.ToImmutable(),
            Phases = [.. list.Phases],
            Steps = steps,
            Flows = resolver.Flows,
        };
    }
}
