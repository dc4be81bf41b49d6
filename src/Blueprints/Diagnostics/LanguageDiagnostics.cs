using System.Collections.Immutable;

namespace Blueprints.Diagnostics;

/// <summary>
/// The mistakes that a document's text can hold: every <c>BP</c> code, once. A code is never reused, and each has a case among the tests.
/// </summary>
public static class LanguageDiagnostics
{
    // The file and its YAML.
    internal static readonly DiagnosticDescriptor Syntax = Error(1, "syntax", "The text is not well-formed YAML at this place.");
    internal static readonly DiagnosticDescriptor NotUtf8 = Error(2, "not-utf-8", "The file is not saved as UTF-8.");
    internal static readonly DiagnosticDescriptor EmptyDocument = Error(3, "empty-document", "The file holds no document.");
    internal static readonly DiagnosticDescriptor SeveralDocuments = Error(4, "several-documents", "A file holds one document; a second one begins here.");
    internal static readonly DiagnosticDescriptor DuplicateKey = Error(5, "duplicate-key", "The same key stands twice in one mapping.");
    internal static readonly DiagnosticDescriptor UnknownKey = Error(6, "unknown-key", "The key is not one of those that may stand here.");
    internal static readonly DiagnosticDescriptor WrongType = Error(7, "wrong-type", "A text, a list or a mapping stands where something else is expected.");
    internal static readonly DiagnosticDescriptor MissingValue = Error(8, "missing-value", "A key or its value is required and missing.");
    internal static readonly DiagnosticDescriptor UnknownDocumentKind = Error(9, "unknown-document-kind", "The first key does not name a kind of document.");
    // BP0010 told of kinds of document that could not be read yet.

    // Lanes and steps.
    internal static readonly DiagnosticDescriptor StepWithoutLane = Error(11, "step-without-lane", "A step does not say in which lane it stands.");
    internal static readonly DiagnosticDescriptor UnknownLane = Error(12, "unknown-lane", "A step names a lane that the blueprint does not have.");
    internal static readonly DiagnosticDescriptor SeveralLanes = Error(13, "several-lanes", "A step names more than one lane.");
    internal static readonly DiagnosticDescriptor UnknownStep = Error(14, "unknown-step", "A flow leads to or from a step that the blueprint does not have.");
    internal static readonly DiagnosticDescriptor DuplicateId = Error(15, "duplicate-id", "Two elements have the same id.");
    internal static readonly DiagnosticDescriptor BadId = Error(16, "bad-id", "An id holds characters other than letters, digits, '-', '_' and '.', or is reserved.");
    internal static readonly DiagnosticDescriptor UnknownWord = Error(17, "unknown-word", "The value is not one of the words that may stand here.");
    internal static readonly DiagnosticDescriptor BadNumber = Error(18, "bad-number", "A number is expected, and this is not one.");
    internal static readonly DiagnosticDescriptor NumberOutOfRange = Error(19, "number-out-of-range", "The number is outside the range that the key allows.");
    internal static readonly DiagnosticDescriptor BadDuration = Error(20, "bad-duration", "A duration is expected, and this is not one, or it has no unit.");
    internal static readonly DiagnosticDescriptor DurationOrder = Error(21, "duration-order", "The least, typical and greatest duration are not in that order.");
    internal static readonly DiagnosticDescriptor BadPercent = Error(22, "bad-percent", "A share is expected, such as 2% or 0.02, and this is not one, or it is over 100%.");
    internal static readonly DiagnosticDescriptor BadShares = Error(23, "bad-shares", "The shares of a step's exits do not sum to 100%.");
    internal static readonly DiagnosticDescriptor BadAddress = Error(24, "bad-address", "A link leads to an address of a kind that is not allowed.");
    internal static readonly DiagnosticDescriptor BadLink = Error(25, "bad-link", "A link to another document does not have the form FILE#ID.");
    internal static readonly DiagnosticDescriptor NoSteps = Error(26, "no-steps", "A blueprint has no steps.");
    internal static readonly DiagnosticDescriptor LaneWithoutBand = Error(27, "lane-without-band", "A lane of the author's own does not say to which band it belongs.");
    internal static readonly DiagnosticDescriptor ReservedLane = Error(28, "reserved-lane", "A lane has the name of a step's key.");
    internal static readonly DiagnosticDescriptor MissingReason = Error(29, "missing-reason", "A finding is accepted without a reason.");
    internal static readonly DiagnosticDescriptor BadDemand = Error(30, "bad-demand", "A demand such as '24 per hour' is expected, and this is not one.");
    internal static readonly DiagnosticDescriptor DuplicateExit = Error(31, "duplicate-exit", "A step leads to the same step twice.");
    internal static readonly DiagnosticDescriptor MisplacedPhase = Error(32, "misplaced-phase", "A phase heading holds more than its name.");
    internal static readonly DiagnosticDescriptor KindNotFirst = Error(33, "kind-not-first", "The key that names the kind of document is not the first.");
    internal static readonly DiagnosticDescriptor UnknownIcon = Error(34, "unknown-icon", "There is no built-in icon of this name.");
    internal static readonly DiagnosticDescriptor IconNotRead = Error(35, "icon-not-read", "The file of an icon is not there, cannot be read, or lies outside the folder whose files may be used.");
    internal static readonly DiagnosticDescriptor BadIcon = Error(36, "bad-icon", "The file of an icon is no SVG or PNG that can be drawn.");

    // Characters and layout of the text.
    internal static readonly DiagnosticDescriptor IllegalCharacter = Error(40, "illegal-character", "The text holds a character that no drawing can show.");
    internal static readonly DiagnosticDescriptor TabIndentation = Error(41, "tab-indentation", "A line is indented with a tab.");
    internal static readonly DiagnosticDescriptor FullWidthPunctuation = Error(42, "full-width-punctuation", "A full-width sign stands where YAML needs the half-width one.");
    internal static readonly DiagnosticDescriptor MissingSpace = Error(43, "missing-space", "A space is missing after ':' or '-'.");
    internal static readonly DiagnosticDescriptor OddSpace = Error(44, "odd-space", "A full-width or no-break space stands where YAML needs an ordinary one.");
    internal static readonly DiagnosticDescriptor OddBullet = Error(45, "odd-bullet", "A list item begins with a sign other than '-'.");
    internal static readonly DiagnosticDescriptor BadKey = Error(46, "bad-key", "A key is not a single text.");
    internal static readonly DiagnosticDescriptor Tag = Error(47, "tag", "A value begins with '!', which YAML takes for a tag.");
    internal static readonly DiagnosticDescriptor UnknownAlias = Error(48, "unknown-alias", "'*name' refers to an anchor '&name' that does not stand above it.");
    internal static readonly DiagnosticDescriptor RecursiveAlias = Error(49, "recursive-alias", "'*name' stands inside the very value that '&name' marks.");
    internal static readonly DiagnosticDescriptor BadMerge = Error(50, "bad-merge", "'<<' is followed by something other than a mapping.");

    // Limits.
    internal static readonly DiagnosticDescriptor TooLarge = Error(60, "too-large", "The document is longer than the limit MaxBytes.");
    internal static readonly DiagnosticDescriptor TooDeep = Error(61, "too-deep", "The nesting is deeper than the limit MaxDepth.");
    internal static readonly DiagnosticDescriptor TooManyNodes = Error(62, "too-many-nodes", "The document has more values than the limit MaxNodes.");
    internal static readonly DiagnosticDescriptor TooManyAliasNodes = Error(63, "too-many-alias-nodes", "Aliases repeat more values than the limit MaxAliasNodes.");
    internal static readonly DiagnosticDescriptor TextTooLong = Error(64, "text-too-long", "A text is longer than the limit MaxTextLength.");
    internal static readonly DiagnosticDescriptor TooManySteps = Error(65, "too-many-steps", "The blueprint has more steps than the limit MaxSteps.");
    internal static readonly DiagnosticDescriptor MoreMistakes = Make(66, "more-mistakes", DiagnosticSeverity.Information, "There are more mistakes than one run tells; the rest is counted, or was not looked for.");
    internal static readonly DiagnosticDescriptor TooManyCauses = Error(67, "too-many-causes", "The fishbone has more causes than the limit MaxCauses.");
    internal static readonly DiagnosticDescriptor IconTooLarge = Error(68, "icon-too-large", "The file of an icon is larger than the limit MaxIconBytes, or all icons together than MaxAllIconBytes.");

    // Probably not meant.
    internal static readonly DiagnosticDescriptor UnusedAnchor = Warning(80, "unused-anchor", "A value begins with '&', which YAML takes for an anchor, and nothing refers to it.");
    internal static readonly DiagnosticDescriptor TextCutByComment = Warning(81, "text-cut-by-comment", "' #' begins a comment, so that the text ends before it.");
    internal static readonly DiagnosticDescriptor EmptyPhase = Warning(82, "empty-phase", "A phase heading has no steps and is not drawn.");

    internal static readonly DiagnosticDescriptor FullWidthComma = Warning(83, "full-width-comma", "A list in brackets has one item with a full-width comma in it.");
    internal static readonly DiagnosticDescriptor IconLeftOut = Warning(84, "icon-left-out", "The file of an icon is not drawn, since the program that reads the document lets it read no files.");
    internal static readonly DiagnosticDescriptor IconPartlyDrawn = Warning(85, "icon-partly-drawn", "The file of an icon holds something that is left out of the drawing.");

    // Fishbones.
    internal static readonly DiagnosticDescriptor NoCategories = Error(100, "no-categories", "A fishbone has neither categories nor a template.");
    internal static readonly DiagnosticDescriptor DuplicateCategory = Error(101, "duplicate-category", "Two categories have the same name.");
    internal static readonly DiagnosticDescriptor TextAfterCause = Error(102, "text-after-cause", "A text stands after a cause and a colon, where a list of its causes is expected.");
    internal static readonly DiagnosticDescriptor MixedForms = Error(103, "mixed-forms", "A cause in the short form has keys of the long form.");
    internal static readonly DiagnosticDescriptor UnknownOutput = Error(104, "unknown-output", "A cause is rated for an output that the fishbone does not have.");

    // Mermaid's ishikawa text.
    internal static readonly DiagnosticDescriptor NotIshikawa = Error(120, "not-ishikawa", "The text to convert does not begin with Mermaid's word ishikawa.");
    internal static readonly DiagnosticDescriptor NoEffect = Error(121, "no-effect", "No effect stands below Mermaid's word ishikawa.");
    internal static readonly DiagnosticDescriptor UnclosedBlock = Error(122, "unclosed-block", "A front matter, or a directive, of a Mermaid text has no end.");
    internal static readonly DiagnosticDescriptor MixedIndentation = Warning(123, "mixed-indentation", "Tabs and spaces are mixed so that the depth of a line can be read in two ways.");
    internal static readonly DiagnosticDescriptor NoArrows = Warning(124, "no-arrows", "An arrow stands in a Mermaid ishikawa text, which has none; it is taken for text.");

    /// <summary>All of them, in the order of their codes.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        Syntax, NotUtf8, EmptyDocument, SeveralDocuments, DuplicateKey, UnknownKey, WrongType, MissingValue, UnknownDocumentKind,
        StepWithoutLane, UnknownLane, SeveralLanes, UnknownStep, DuplicateId, BadId, UnknownWord, BadNumber, NumberOutOfRange, BadDuration, DurationOrder,
        BadPercent, BadShares, BadAddress, BadLink, NoSteps, LaneWithoutBand, ReservedLane, MissingReason, BadDemand, DuplicateExit, MisplacedPhase, KindNotFirst, UnknownIcon, IconNotRead, BadIcon,
        IllegalCharacter, TabIndentation, FullWidthPunctuation, MissingSpace, OddSpace, OddBullet, BadKey, Tag, UnknownAlias, RecursiveAlias, BadMerge,
        TooLarge, TooDeep, TooManyNodes, TooManyAliasNodes, TextTooLong, TooManySteps, MoreMistakes, TooManyCauses, IconTooLarge,
        UnusedAnchor, TextCutByComment, EmptyPhase, FullWidthComma, IconLeftOut, IconPartlyDrawn,
        NoCategories, DuplicateCategory, TextAfterCause, MixedForms, UnknownOutput,
        NotIshikawa, NoEffect, UnclosedBlock, MixedIndentation, NoArrows,
    ];

    private static DiagnosticDescriptor Error(int number, string name, string summary) => Make(number, name, DiagnosticSeverity.Error, summary);

    private static DiagnosticDescriptor Warning(int number, string name, string summary) => Make(number, name, DiagnosticSeverity.Warning, summary);

    private static DiagnosticDescriptor Make(int number, string name, DiagnosticSeverity severity, string summary) =>
        new("BP" + number.ToString("0000", System.Globalization.CultureInfo.InvariantCulture), name, severity, summary);
}
