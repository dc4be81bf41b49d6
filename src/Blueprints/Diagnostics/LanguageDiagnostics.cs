using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Diagnostics;

/// <summary>
/// The mistakes that a document's text can hold: every <c>BP</c> code, once. A code is never reused, and each has a case among the tests.
/// </summary>
public static class LanguageDiagnostics
{
    // The file and its YAML.
    internal static readonly DiagnosticDescriptor Syntax = Error(1, "syntax", new("The text is not well-formed YAML at this place.", "此处不是格式正确的 YAML"));
    internal static readonly DiagnosticDescriptor NotUtf8 = Error(2, "not-utf-8", new("The file is not saved as UTF-8.", "文件没有保存为 UTF-8"));
    internal static readonly DiagnosticDescriptor EmptyDocument = Error(3, "empty-document", new("The file holds no document.", "文件里没有文档"));
    internal static readonly DiagnosticDescriptor SeveralDocuments = Error(4, "several-documents", new("A file holds one document; a second one begins here.", "一个文件只能放一个文档，而此处开始了第二个"));
    internal static readonly DiagnosticDescriptor DuplicateKey = Error(5, "duplicate-key", new("The same key stands twice in one mapping.", "同一个键在一处写了两次"));
    internal static readonly DiagnosticDescriptor UnknownKey = Error(6, "unknown-key", new("The key is not one of those that may stand here.", "此处不能用这个键"));
    internal static readonly DiagnosticDescriptor WrongType = Error(7, "wrong-type", new("A text, a list or a mapping stands where something else is expected.", "此处应为别的形式，却写了文本、列表或“键: 值”"));
    internal static readonly DiagnosticDescriptor MissingValue = Error(8, "missing-value", new("A key or its value is required and missing.", "缺少必需的键或它的值"));
    internal static readonly DiagnosticDescriptor UnknownDocumentKind = Error(9, "unknown-document-kind", new("The first key does not name a kind of document.", "第一个键没有说明文档的种类"));
    // BP0010 told of kinds of document that could not be read yet.

    // Lanes and steps.
    internal static readonly DiagnosticDescriptor StepWithoutLane = Error(11, "step-without-lane", new("A step does not say in which lane it stands.", "步骤没有写明属于哪个泳道"));
    internal static readonly DiagnosticDescriptor UnknownLane = Error(12, "unknown-lane", new("A step names a lane that the blueprint does not have.", "步骤写了蓝图里没有的泳道"));
    internal static readonly DiagnosticDescriptor SeveralLanes = Error(13, "several-lanes", new("A step names more than one lane.", "步骤写了不止一个泳道"));
    internal static readonly DiagnosticDescriptor UnknownStep = Error(14, "unknown-step", new("A flow leads to or from a step that the blueprint does not have.", "流向的起点或终点是蓝图里没有的步骤"));
    internal static readonly DiagnosticDescriptor DuplicateId = Error(15, "duplicate-id", new("Two elements have the same id.", "两个元素的 id 相同"));
    internal static readonly DiagnosticDescriptor BadId = Error(
        16,
        "bad-id",
        new("An id holds characters other than letters, digits, '-', '_' and '.', or is reserved.", "id 里有文字、数字、“-”、“_”、“.”以外的字符，或者是保留的词"));
    internal static readonly DiagnosticDescriptor UnknownWord = Error(17, "unknown-word", new("The value is not one of the words that may stand here.", "此处不能用这个词"));
    internal static readonly DiagnosticDescriptor BadNumber = Error(18, "bad-number", new("A number is expected, and this is not one.", "此处应为数字"));
    internal static readonly DiagnosticDescriptor NumberOutOfRange = Error(19, "number-out-of-range", new("The number is outside the range that the key allows.", "数字超出这个键允许的范围"));
    internal static readonly DiagnosticDescriptor BadDuration = Error(20, "bad-duration", new("A duration is expected, and this is not one, or it has no unit.", "此处应为时长，却不是时长，或没有单位"));
    internal static readonly DiagnosticDescriptor DurationOrder = Error(21, "duration-order", new("The least, typical and greatest duration are not in that order.", "最短、通常、最长时长的顺序不对"));
    internal static readonly DiagnosticDescriptor BadPercent = Error(
        22,
        "bad-percent",
        new("A share is expected, such as 2% or 0.02, and this is not one, or it is over 100%.", "此处应为比例，如 2% 或 0.02，却不是比例，或超过 100%"));
    internal static readonly DiagnosticDescriptor BadShares = Error(23, "bad-shares", new("The shares of a step's exits do not sum to 100%.", "一个步骤各出口的比例合计不是 100%"));
    internal static readonly DiagnosticDescriptor BadAddress = Error(24, "bad-address", new("A link leads to an address of a kind that is not allowed.", "链接指向不允许的网址"));
    internal static readonly DiagnosticDescriptor BadLink = Error(25, "bad-link", new("A link to another document does not have the form FILE#ID.", "指向其他文档的链接不是“文件#id”的形式"));
    internal static readonly DiagnosticDescriptor NoSteps = Error(26, "no-steps", new("A blueprint has no steps.", "蓝图没有步骤"));
    internal static readonly DiagnosticDescriptor LaneWithoutBand = Error(27, "lane-without-band", new("A lane of the author's own does not say to which band it belongs.", "自定的泳道没有写明属于哪一层"));
    internal static readonly DiagnosticDescriptor ReservedLane = Error(28, "reserved-lane", new("A lane is called phase, which begins the heading of a phase.", "泳道叫 phase（阶段），而它用来写阶段标题"));
    internal static readonly DiagnosticDescriptor MissingReason = Error(29, "missing-reason", new("A finding is accepted without a reason.", "接受了一个问题，却没有写理由"));
    internal static readonly DiagnosticDescriptor BadDemand = Error(30, "bad-demand", new("A demand such as '24 per hour' is expected, and this is not one.", "此处应为到达量，如“24 per hour”"));
    internal static readonly DiagnosticDescriptor DuplicateExit = Error(31, "duplicate-exit", new("A step leads to the same step twice.", "一个步骤两次通向同一个步骤"));
    internal static readonly DiagnosticDescriptor MisplacedPhase = Error(32, "misplaced-phase", new("A phase heading holds something else beside its name and 'cycle'.", "阶段标题里除名称和“cycle”外还有别的内容"));
    internal static readonly DiagnosticDescriptor KindNotFirst = Error(33, "kind-not-first", new("The key that names the kind of document is not the first.", "说明文档种类的键不在最前面"));
    internal static readonly DiagnosticDescriptor UnknownIcon = Error(34, "unknown-icon", new("There is no built-in icon of this name.", "没有这个名称的内置图标"));
    internal static readonly DiagnosticDescriptor IconNotRead = Error(
        35,
        "icon-not-read",
        new("The file of an icon is not there, cannot be read, or lies outside the folder whose files may be used.", "图标文件不存在、无法读取，或不在允许使用的文件夹里"));
    internal static readonly DiagnosticDescriptor BadIcon = Error(36, "bad-icon", new("The file of an icon is no SVG or PNG that can be drawn.", "图标文件不是能画出的 SVG 或 PNG"));
    internal static readonly DiagnosticDescriptor AmbiguousExit = Error(
        37,
        "ambiguous-exit",
        new("An exit has neither 'when' nor 'share', and another exit of the step has a share.", "一个出口既没有“when”也没有“share”，而同一步骤的另一个出口写了比例"));
    internal static readonly DiagnosticDescriptor MisplacedShare = Error(38, "misplaced-share", new("A step at which no case begins has a share.", "业务并不从这里开始的步骤写了比例"));
    internal static readonly DiagnosticDescriptor MisplacedPart = Error(39, "misplaced-part", new("A time has a key that its shape does not take.", "时长写了它的分布形状不用的键"));

    internal static readonly DiagnosticDescriptor MisplacedOutcome = Error(89, "misplaced-outcome", new("An outcome stands where no case ends.", "业务并不结束的地方写了结果"));

    // Characters and layout of the text.
    internal static readonly DiagnosticDescriptor IllegalCharacter = Error(40, "illegal-character", new("The text holds a character that no drawing can show.", "文本里有图上无法显示的字符"));
    internal static readonly DiagnosticDescriptor FullWidthRead = Make(90, "full-width-read", DiagnosticSeverity.Information, new("Full-width signs are read as the half-width ones that YAML has.", "全角符号按 YAML 的半角符号读取"));
    internal static readonly DiagnosticDescriptor PairRead = Make(92, "pair-read", DiagnosticSeverity.Information, new("An answer and a step, written as a pair, are read as an exit.", "写成一对的答案和步骤，按出口读取"));
    internal static readonly DiagnosticDescriptor MissingSpaceRead = Make(91, "missing-space-read", DiagnosticSeverity.Information, new("Spaces that are missing behind the colons of keys are read as if they stood there.", "键的冒号后面缺少的空格，按有空格读取"));
    internal static readonly DiagnosticDescriptor TabIndentation = Error(41, "tab-indentation", new("A line is indented with a tab.", "一行用制表符（Tab）缩进"));
    internal static readonly DiagnosticDescriptor FullWidthPunctuation = Error(42, "full-width-punctuation", new("A full-width sign stands where YAML needs the half-width one.", "应该用半角符号的地方用了全角符号"));
    internal static readonly DiagnosticDescriptor MissingSpace = Error(43, "missing-space", new("A space is missing after ':' or '-'.", "“:”或“-”后面缺少空格"));
    internal static readonly DiagnosticDescriptor OddSpace = Error(44, "odd-space", new("A full-width or no-break space stands where YAML needs an ordinary one.", "应该用普通空格的地方用了全角空格或不换行空格"));
    internal static readonly DiagnosticDescriptor OddBullet = Error(45, "odd-bullet", new("A list item begins with a sign other than '-'.", "列表的一项不是以“-”开头"));
    internal static readonly DiagnosticDescriptor BadKey = Error(46, "bad-key", new("A key is not a single text.", "键不是一段文本"));
    internal static readonly DiagnosticDescriptor Tag = Error(47, "tag", new("A value begins with '!', which YAML takes for a tag.", "值以“!”开头，被 YAML 当成标签"));
    internal static readonly DiagnosticDescriptor UnknownAlias = Error(48, "unknown-alias", new("'*name' refers to an anchor '&name' that does not stand above it.", "“*name”引用的标记“&name”不在它上面"));
    internal static readonly DiagnosticDescriptor RecursiveAlias = Error(49, "recursive-alias", new("'*name' stands inside the very value that '&name' marks.", "“*name”出现在“&name”所标记的内容里面"));
    internal static readonly DiagnosticDescriptor BadMerge = Error(50, "bad-merge", new("'<<' is followed by something other than a mapping.", "“<<”后面不是“键: 值”"));

    // Limits.
    internal static readonly DiagnosticDescriptor TooLarge = Error(60, "too-large", new("The document is longer than the limit MaxBytes.", "文档的长度超过上限 MaxBytes"));
    internal static readonly DiagnosticDescriptor TooDeep = Error(61, "too-deep", new("The nesting is deeper than the limit MaxDepth.", "嵌套的层数超过上限 MaxDepth"));
    internal static readonly DiagnosticDescriptor TooManyNodes = Error(62, "too-many-nodes", new("The document has more values than the limit MaxNodes.", "文档里值的数目超过上限 MaxNodes"));
    internal static readonly DiagnosticDescriptor TooManyAliasNodes = Error(63, "too-many-alias-nodes", new("Aliases repeat more values than the limit MaxAliasNodes.", "引用重复的值超过上限 MaxAliasNodes"));
    internal static readonly DiagnosticDescriptor TextTooLong = Error(64, "text-too-long", new("A text is longer than the limit MaxTextLength.", "文本的长度超过上限 MaxTextLength"));
    internal static readonly DiagnosticDescriptor TooManySteps = Error(65, "too-many-steps", new("The blueprint has more steps than the limit MaxSteps.", "蓝图的步骤数超过上限 MaxSteps"));
    internal static readonly DiagnosticDescriptor MoreMistakes = Make(66, "more-mistakes", DiagnosticSeverity.Information, new(
        "There are more mistakes than one run tells; the rest is counted, or was not looked for.",
        "错误太多，一次说不完；其余的只计数，或没有再找"));
    internal static readonly DiagnosticDescriptor TooManyCauses = Error(67, "too-many-causes", new("The fishbone has more causes than the limit MaxCauses.", "鱼骨图的原因数超过上限 MaxCauses"));
    internal static readonly DiagnosticDescriptor IconTooLarge = Error(
        68,
        "icon-too-large",
        new("The file of an icon is larger than the limit MaxIconBytes, or all icons together than MaxAllIconBytes.", "图标文件超过上限 MaxIconBytes，或全部图标合计超过 MaxAllIconBytes"));
    internal static readonly DiagnosticDescriptor TooManyLanes = Error(69, "too-many-lanes", new("The blueprint has more lanes than the limit MaxLanes.", "蓝图的泳道数超过上限 MaxLanes"));
    internal static readonly DiagnosticDescriptor TooManyPromises = Error(70, "too-many-promises", new("The blueprint has more promises than the limit MaxPromises.", "蓝图的承诺数超过上限 MaxPromises"));

    // Probably not meant.
    internal static readonly DiagnosticDescriptor UnusedAnchor = Warning(
        80,
        "unused-anchor",
        new("A value begins with '&', which YAML takes for an anchor, and nothing refers to it.", "值以“&”开头，被 YAML 当成标记，但没有地方引用它"));
    internal static readonly DiagnosticDescriptor TextCutByComment = Warning(81, "text-cut-by-comment", new("' #' begins a comment, so that the text ends before it.", "“ #”表示注释开始，文本到此为止"));
    internal static readonly DiagnosticDescriptor EmptyPhase = Warning(82, "empty-phase", new("A phase heading has no steps and is not drawn.", "阶段标题下面没有步骤，不会画出"));

    internal static readonly DiagnosticDescriptor FullWidthComma = Warning(83, "full-width-comma", new("A list in brackets has one item with a full-width comma in it.", "方括号里的列表只有一项，其中有全角逗号"));
    internal static readonly DiagnosticDescriptor IconLeftOut = Warning(
        84,
        "icon-left-out",
        new("The file of an icon is not drawn, since the program that reads the document lets it read no files.", "图标文件没有画出，因为读取文档的程序不允许读文件"));
    internal static readonly DiagnosticDescriptor StepCalledEnd = Warning(86, "step-called-end", new("A flow leads to 'end', which is the id of a step here.", "流向通向“end”，而这里有一个步骤的 id 就是 end"));
    internal static readonly DiagnosticDescriptor CategoryNearTemplate = Warning(87, "category-near-template", new("A category beside those of the template is named almost like one of them.", "模板的类别之外又写了一个名称相近的类别"));
    internal static readonly DiagnosticDescriptor EffectAlone = Warning(88, "effect-alone", new("A fishbone has an effect and no categories yet.", "鱼骨图只有问题，还没有类别"));
    internal static readonly DiagnosticDescriptor IconPartlyDrawn = Warning(85, "icon-partly-drawn", new("The file of an icon holds something that is left out of the drawing.", "图标文件里有些内容没有画出"));

    // Fishbones.
    internal static readonly DiagnosticDescriptor NoCategories = Error(100, "no-categories", new("A fishbone has neither categories nor a template.", "鱼骨图既没有类别，也没有模板"));
    internal static readonly DiagnosticDescriptor DuplicateCategory = Error(101, "duplicate-category", new("Two categories have the same name.", "两个类别同名"));
    internal static readonly DiagnosticDescriptor TextAfterCause = Error(
        102,
        "text-after-cause",
        new("A text stands after a cause and a colon, where a list of its causes is expected.", "原因和冒号后面应是它的原因列表，却写了文本"));
    internal static readonly DiagnosticDescriptor MixedForms = Error(103, "mixed-forms", new("A cause in the short form has keys of the long form.", "短写法的原因带有长写法的键"));
    internal static readonly DiagnosticDescriptor UnknownOutput = Error(104, "unknown-output", new("A cause is rated for an output that the fishbone does not have.", "原因的评分对应鱼骨图里没有的输出"));

    // Mermaid's ishikawa text.
    internal static readonly DiagnosticDescriptor NotIshikawa = Error(120, "not-ishikawa", new("The text to convert does not begin with Mermaid's word ishikawa.", "要转换的文本不是以 Mermaid 的 ishikawa 开头"));
    internal static readonly DiagnosticDescriptor NoEffect = Error(121, "no-effect", new("No effect stands below Mermaid's word ishikawa.", "Mermaid 的 ishikawa 下面没有写问题"));
    internal static readonly DiagnosticDescriptor UnclosedBlock = Error(122, "unclosed-block", new("A front matter, or a directive, of a Mermaid text has no end.", "Mermaid 文本的文件头或指令没有结尾"));
    internal static readonly DiagnosticDescriptor MixedIndentation = Warning(
        123,
        "mixed-indentation",
        new("Tabs and spaces are mixed so that the depth of a line can be read in two ways.", "缩进混用制表符（Tab）和空格，一行的深度可以有两种读法"));
    internal static readonly DiagnosticDescriptor NoArrows = Warning(
        124,
        "no-arrows",
        new("An arrow stands in a Mermaid ishikawa text, which has none; it is taken for text.", "Mermaid 的 ishikawa 文本里没有箭头一说；箭头按文本处理"));

    internal static readonly DiagnosticDescriptor CategoryMerged = Warning(
        125,
        "category-merged",
        new("A category stands twice in a Mermaid text; its causes are put together.", "Mermaid 文本里同一个类别写了两次，原因归到一处"));

    // Working hours, and what a document takes from another.
    internal static readonly DiagnosticDescriptor BadHours = Error(
        140,
        "bad-hours",
        new("Working hours such as Mon-Fri 9:00-17:00 are expected, and these cannot be read.", "此处应为工作时间（如 周一至周五 9:00-17:00），这里的写法无法读取"));

    internal static readonly DiagnosticDescriptor UseNotRead = Error(
        141,
        "use-not-read",
        new("The common file is not there, cannot be read, or lies outside the folder whose files may be used.", "共用文件不存在、无法读取，或不在允许使用的文件夹里"));
    internal static readonly DiagnosticDescriptor UseMistake = Error(142, "use-mistake", new("The common file has a mistake.", "共用文件里有错误"));
    internal static readonly DiagnosticDescriptor UseLeftOut = Warning(
        143,
        "use-left-out",
        new("The common file is not used, since the program that reads the document lets it read no files.", "没有采用共用文件，因为读取文档的程序不让它读取文件"));
    internal static readonly DiagnosticDescriptor UseDoubt = Warning(144, "use-doubt", new("The common file says something that was probably not meant.", "共用文件里有些内容可能不是作者的本意"));

    // The processes behind steps.
    internal static readonly DiagnosticDescriptor SubprocessNotRead = Warning(
        145,
        "subprocess-not-read",
        new("The blueprint behind a step cannot be read, so that its figures are unknown.", "步骤背后的蓝图无法读取，所以它的数据未知"));
    internal static readonly DiagnosticDescriptor SubprocessInCircle = Error(146, "subprocess-in-circle", new("A process lies behind itself.", "流程的背后又是它自己"));
    internal static readonly DiagnosticDescriptor SubprocessMistake = Warning(
        147,
        "subprocess-mistake",
        new("The blueprint behind a step has mistakes, so that its figures are unknown, as a whole or in part.", "步骤背后的蓝图有错误，所以它的数据全部或一部分未知"));
    internal static readonly DiagnosticDescriptor OutcomeWithoutExit = Warning(
        148,
        "outcome-without-exit",
        new("Cases end in a subprocess in a way for which the step has no exit.", "业务在子流程中的一种结束方式，在这一步没有对应的出口"));
    internal static readonly DiagnosticDescriptor FileOfNoSubprocess = Error(149, "file-of-no-subprocess", new("A step that is no subprocess names a file behind it.", "不是子流程的步骤写了背后的文件"));

    internal static readonly DiagnosticDescriptor OutcomeNotSaid = Warning(
        150,
        "outcome-not-said",
        new("The exits of a step go by how its subprocess ends, which that does not say.", "步骤的出口按子流程怎样结束来区分，而子流程没有写明"));
    internal static readonly DiagnosticDescriptor LeftToSubprocess = Make(
        151,
        "left-to-subprocess",
        DiagnosticSeverity.Information,
        new("A step says what the process behind it says itself, which does not count.", "步骤写了背后的流程自己写明的内容，这些不算"));

    /// <summary>All of them, in the order of their codes.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        Syntax, NotUtf8, EmptyDocument, SeveralDocuments, DuplicateKey, UnknownKey, WrongType, MissingValue, UnknownDocumentKind,
        StepWithoutLane, UnknownLane, SeveralLanes, UnknownStep, DuplicateId, BadId, UnknownWord, BadNumber, NumberOutOfRange, BadDuration, DurationOrder,
        BadPercent, BadShares, BadAddress, BadLink, NoSteps, LaneWithoutBand, ReservedLane, MissingReason, BadDemand, DuplicateExit, MisplacedPhase, KindNotFirst, UnknownIcon, IconNotRead, BadIcon, AmbiguousExit, MisplacedShare, MisplacedPart,
        IllegalCharacter, TabIndentation, FullWidthPunctuation, MissingSpace, OddSpace, OddBullet, BadKey, Tag, UnknownAlias, RecursiveAlias, BadMerge,
        TooLarge, TooDeep, TooManyNodes, TooManyAliasNodes, TextTooLong, TooManySteps, MoreMistakes, TooManyCauses, IconTooLarge, TooManyLanes, TooManyPromises,
        UnusedAnchor, TextCutByComment, EmptyPhase, FullWidthComma, IconLeftOut, IconPartlyDrawn, StepCalledEnd, CategoryNearTemplate, EffectAlone, MisplacedOutcome, FullWidthRead, MissingSpaceRead, PairRead,
        NoCategories, DuplicateCategory, TextAfterCause, MixedForms, UnknownOutput,
        NotIshikawa, NoEffect, UnclosedBlock, MixedIndentation, NoArrows, CategoryMerged,
        BadHours, UseNotRead, UseMistake, UseLeftOut, UseDoubt,
        SubprocessNotRead, SubprocessInCircle, SubprocessMistake, OutcomeWithoutExit, FileOfNoSubprocess, OutcomeNotSaid, LeftToSubprocess,
    ];

    private static DiagnosticDescriptor Error(int number, string name, Bilingual summary) => Make(number, name, DiagnosticSeverity.Error, summary);

    private static DiagnosticDescriptor Warning(int number, string name, Bilingual summary) => Make(number, name, DiagnosticSeverity.Warning, summary);

    private static DiagnosticDescriptor Make(int number, string name, DiagnosticSeverity severity, Bilingual summary)
    {
        var digits = number.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
        return new("BP" + digits, name, severity, summary) { HelpLink = $"messages/{name}.md" };
    }
}
