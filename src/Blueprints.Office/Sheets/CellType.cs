namespace Blueprints.Office.Sheets;

/// <summary>What the cells of a column hold, and how it becomes a value of the language.</summary>
internal enum CellType
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>Several texts, a line each.</summary>
    Lines,

    /// <summary>A number of minutes, or a time in words.</summary>
    Minutes,

    /// <summary>A share of 1, shown as a percentage.</summary>
    Share,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A whole number from 1 to 10.</summary>
    Rating,

    /// <summary>One of some words.</summary>
    Word,

    /// <summary>The id of a step.</summary>
    StepId,

    /// <summary>The id of a lane.</summary>
    LaneId,

    /// <summary>The id of a row of this sheet's own.</summary>
    Id,

    /// <summary>Something to look at, which is not read back.</summary>
    Info,
}
