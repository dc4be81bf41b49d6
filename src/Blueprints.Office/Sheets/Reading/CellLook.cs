namespace Blueprints.Office.Sheets.Reading;

/// <summary>How a number is shown.</summary>
internal enum CellLook
{
    /// <summary>As a number.</summary>
    Plain,

    /// <summary>As a percentage.</summary>
    Share,

    /// <summary>As a date: days since the end of 1899.</summary>
    Date,

    /// <summary>Likewise since 1904.</summary>
    Date1904,

    /// <summary>As a time of day or a length of time: a part of a day.</summary>
    Time,
}
