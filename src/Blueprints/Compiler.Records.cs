using Blueprints.Diagrams;
using Blueprints.Fits;
using Blueprints.Logs;
using Blueprints.Merging;
using Blueprints.Running;
using Blueprints.Scores;
using Blueprints.ServiceBlueprints;
using Blueprints.Surveys;
using Blueprints.Text;
using Blueprints.Walks;

namespace Blueprints;

/// <content>What people and records say of a service: walks, scores, surveys, logs, and the values that are written back.</content>
public static partial class Compiler
{
    /// <summary>
    /// Makes the script of a walk-through: the ways through the service that take the largest share of the cases, found in the flow itself, and on
    /// each what a customer does, what to look at, and the standards, contact by contact. Contacts, fail points, waits and standards have their
    /// numbers in the registers.
    /// </summary>
    /// <param name="blueprint">The service.</param>
    /// <param name="name">The name of its document. Default: <c>-</c>.</param>
    /// <param name="ways">How many ways at most, 1 to 20. Default: 3.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of ways is out of range.</exception>
    /// <exception cref="ArgumentException">
    /// <see cref="Validate"/> finds something in the blueprint; the message names the first contradictions with their ids.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public static WalkSheet Walk(ServiceBlueprint blueprint, string name = "-", int ways = 3, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(ways, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ways, 20);
        using var scope = Cancellation.Under(cancellationToken);
        return Pipeline.BuiltIn.Walk(blueprint, name, ways);
    }

    /// <summary>
    /// Reads what was observed on walk-throughs: comma-separated values (or semicolons, tabs), headings in English or Chinese, a row an
    /// observation; the script that <see cref="WalkCsvWriter"/> writes, filled in, is one. Mistakes never throw: they are in
    /// <see cref="ScoreReading.Diagnostics"/>, all in one run.
    /// </summary>
    /// <param name="scores">The table.</param>
    /// <param name="blueprint">The service that was observed.</param>
    /// <param name="name">The name of its document. Default: <c>-</c>.</param>
    /// <param name="options">The limits, and the language of messages. Default: <see cref="CompilerOptions.Default"/>, in the language of the blueprint.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// <see cref="Validate"/> finds something in the blueprint; the message names the first contradictions with their ids.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public static ScoreReading ReadScores(SourceText scores, ServiceBlueprint blueprint, string name = "-", CompilerOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(blueprint);
        ArgumentNullException.ThrowIfNull(name);
        using var scope = Cancellation.Under(cancellationToken);
        return Pipeline.BuiltIn.ReadScores(scores, blueprint, name, options ?? CompilerOptions.Default);
    }

    /// <summary>
    /// Writes observations into the text of a document: the mean score of a contact as <c>perceived</c>, its time as <c>time</c> (least, mean and
    /// greatest, where they differ), the share that met its standard as <c>actual</c>. Comments and the layout of the text stay. What cannot be
    /// written without touching something else is left out and named, as where several standards stand and none has a <c>rate</c>.
    /// </summary>
    /// <param name="compilation">The document, as <see cref="Compile"/> read it.</param>
    /// <param name="scores">What was observed of it.</param>
    /// <param name="options">How it is read. Default: <see cref="CompilerOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The document has an error, or is no blueprint.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public static ScoredText WriteScores(Compilation compilation, ScoreSheet scores, CompilerOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(scores);
        if (compilation.Diagram is not ServiceBlueprint blueprint) throw new ArgumentException("the document is no blueprint without errors", nameof(compilation));
        using var scope = Cancellation.Under(cancellationToken);
        return new ScoreTextMaker(Pipeline.BuiltIn, options ?? CompilerOptions.Default).Write(compilation, blueprint, scores);
    }

    /// <summary>
    /// Reads the answers of a survey: comma-separated values (or semicolons, tabs), headings in English or Chinese, a row for each respondent with
    /// a column for each question, or a row for each answer. Mistakes never throw: they are in <see cref="SurveyReading.Diagnostics"/>, all in one
    /// run. At most 100,000 rows and 500 columns.
    /// </summary>
    /// <param name="answers">The table.</param>
    /// <param name="blueprint">The service that was judged, whose contacts the rows may name. Default: null; contacts then go by any name.</param>
    /// <param name="survey">The scale of expected and perceived service, and the column of segments. Default: <see cref="SurveyOptions.Default"/>.</param>
    /// <param name="options">The limits, and the language of messages. Default: <see cref="CompilerOptions.Default"/>, in the language of the blueprint or the table.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">The table is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not finite, or its least is not below its greatest.</exception>
    /// <exception cref="ArgumentException">
    /// <see cref="Validate"/> finds something in the blueprint; the message names the first contradictions with their ids.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public static SurveyReading ReadSurvey(SourceText answers, ServiceBlueprint? blueprint = null, SurveyOptions? survey = null, CompilerOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var chosen = survey ?? SurveyOptions.Default;
        if (!(double.IsFinite(chosen.Least) && double.IsFinite(chosen.Greatest) && chosen.Least < chosen.Greatest)) throw new ArgumentOutOfRangeException(nameof(survey), "a scale goes from a finite number to a greater one");
        using var scope = Cancellation.Under(cancellationToken);
        return Pipeline.BuiltIn.ReadSurvey(answers, blueprint, chosen, options ?? CompilerOptions.Default);
    }

    /// <summary>
    /// Reads an event log: a table of comma-separated values (or semicolons, tabs) with a row an event, headings in English or Chinese, or XES
    /// (IEEE 1849-2016). Mistakes never throw: they are in <see cref="LogReading.Diagnostics"/>, all in one run. At most 500,000 events.
    /// </summary>
    /// <param name="log">The log.</param>
    /// <param name="options">The limits, and the language of messages. Default: <see cref="CompilerOptions.Default"/>, in the language of the log.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">The log is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public static LogReading ReadLog(SourceText log, CompilerOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(log);
        using var scope = Cancellation.Under(cancellationToken);
        return Pipeline.ReadLog(log, options ?? CompilerOptions.Default);
    }

    /// <summary>
    /// Reads an event log of any size up to <see cref="EventLog.MaxBytes"/>, piece by piece, so that the memory is that of its events, at most
    /// 500,000. Otherwise as the log of a text is read.
    /// </summary>
    /// <param name="log">The bytes of the log, in UTF-8; left open.</param>
    /// <param name="name">The name that messages show, and whose ending may be .xes. Default: <c>-</c>.</param>
    /// <param name="options">The language of messages, and how many at most. Default: <see cref="CompilerOptions.Default"/>, in the language of the log.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">The log or the name is null.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public static LogReading ReadLog(Stream log, string name = "-", CompilerOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(name);
        using var scope = Cancellation.Under(cancellationToken);
        return Pipeline.ReadLog(log, name, options ?? CompilerOptions.Default);
    }

    /// <summary>
    /// Holds an event log against a service: how long its steps took and in what shape, how long cases waited, which exits they took, when they
    /// came, how many people were at work, and what the log and the service have not in common.
    /// </summary>
    /// <param name="blueprint">The service.</param>
    /// <param name="log">The log.</param>
    /// <param name="name">The name of the service's document. Default: <c>-</c>.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// <see cref="Validate"/> finds something in the blueprint; the message names the first contradictions with their ids.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public static FitSheet Fit(ServiceBlueprint blueprint, EventLog log, string name = "-", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(name);
        using var scope = Cancellation.Under(cancellationToken);
        return Pipeline.BuiltIn.Fit(blueprint, log, name);
    }

    /// <summary>
    /// Writes what a log says into the text of a document, each value with <c>basis: observed</c>, the size of its sample, the log as its source and
    /// the day of the last event. Comments and the layout of the text stay. What cannot be written without touching something else is left out and
    /// named.
    /// </summary>
    /// <param name="compilation">The document, as <see cref="Compile"/> read it.</param>
    /// <param name="fit">What the log says of it.</param>
    /// <param name="options">How the document is read. Default: <see cref="CompilerOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The document has an error, or is no blueprint.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public static ScoredText WriteFit(Compilation compilation, FitSheet fit, CompilerOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(fit);
        if (compilation.Diagram is not ServiceBlueprint blueprint) throw new ArgumentException("the document is no blueprint without errors", nameof(compilation));
        using var scope = Cancellation.Under(cancellationToken);
        return new ScoreTextMaker(Pipeline.BuiltIn, options ?? CompilerOptions.Default).Write(compilation, blueprint, fit);
    }

    /// <summary>
    /// Writes values into the text of a document, by the ids of its elements. Comments and the layout of the text stay. What cannot be written without
    /// touching something else, and what would keep the document from reading, is left out and named.
    /// </summary>
    /// <param name="compilation">The document, as <see cref="Compile"/> read it.</param>
    /// <param name="changes">The values.</param>
    /// <param name="options">How the document is read. Default: <see cref="CompilerOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The document has an error.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public static MergedText WriteValues(Compilation compilation, IReadOnlyList<ValueChange> changes, CompilerOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(changes);
        if (compilation.HasErrors) throw new ArgumentException("the document has errors", nameof(compilation));
        using var scope = Cancellation.Under(cancellationToken);
        return ValueWriter.Write(compilation, changes, source => Pipeline.BuiltIn.Compile(source, options ?? CompilerOptions.Default).Diagram is not null);
    }

    /// <summary>
    /// Writes what was answered of single contacts into the text of a document: the mean satisfaction as <c>satisfaction</c>, what was expected and
    /// perceived as <c>expected</c> and <c>perceived</c>. Comments and the layout of the text stay. What cannot be written is left out and named:
    /// NPS and CES, for which a document has no key; and scores where the document judges on another scale.
    /// </summary>
    /// <param name="compilation">The document, as <see cref="Compile"/> read it.</param>
    /// <param name="survey">What was answered, read with the document's blueprint.</param>
    /// <param name="options">How the document is read. Default: <see cref="CompilerOptions.Default"/>.</param>
    /// <param name="cancellationToken">Gives the work up. Default: never.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The document has an error, or is no blueprint.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public static ScoredText WriteSurvey(Compilation compilation, SurveySheet survey, CompilerOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(survey);
        if (compilation.Diagram is not ServiceBlueprint blueprint) throw new ArgumentException("the document is no blueprint without errors", nameof(compilation));
        using var scope = Cancellation.Under(cancellationToken);
        return new ScoreTextMaker(Pipeline.BuiltIn, options ?? CompilerOptions.Default).Write(compilation, blueprint, survey);
    }
}
