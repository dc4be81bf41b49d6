namespace Blueprints.Reports;

/// <summary>How a report looks on a screen and on paper.</summary>
internal static class ReportStyle
{
    public const string Css = """
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #fff; color: #1b2733; font: 15px/1.5 Inter, Arial, "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
        main { max-width: 1100px; margin: 0 auto; padding: 32px 28px; }
        h1 { font-size: 28px; line-height: 1.25; margin: 0 0 4px; }
        h2 { font-size: 19px; margin: 28px 0 6px; }
        h3 { font-size: 15px; margin: 0; line-height: 1.4; }
        p { margin: 2px 0; }
        .lead, .why, small { color: #516070; }
        .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(190px, 1fr)); gap: 10px; margin: 18px 0; }
        .figures > div { background: #f3f6f9; border-radius: 6px; padding: 8px 12px; }
        .figures dt { font-size: 13px; color: #516070; }
        .figures dd { margin: 0; font-size: 18px; font-weight: 600; line-height: 1.3; }
        .figures small { font-size: 11px; font-weight: 400; }
        .note-line { font-size: 12px; color: #516070; }
        .small { display: block; border: 1px solid #d5dce3; border-radius: 6px; padding: 10px; margin: 14px 0; }
        .small svg { display: block; width: 100%; height: auto; max-height: 420px; }
        .small span { font-size: 12px; color: #516070; }
        a { color: #1f57b8; }
        .links { padding-left: 34px; margin: 8px 0; }
        .links li { padding: 8px 0 8px 4px; border-top: 1px solid #e4e9ee; break-inside: avoid; }
        .links li::marker { font-weight: 600; color: #a33b06; }
        .links li.error::marker { color: #b3140e; }
        .links li.note::marker { color: #516070; }
        .links li:target { background: #fff7e0; }
        .effect { font-weight: 400; }
        .where { font-size: 13px; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; margin: 10px 0 22px; font-size: 13px; line-height: 1.4; }
        caption { text-align: left; font-weight: 600; font-size: 15px; padding: 6px 0; }
        th, td { text-align: left; vertical-align: top; padding: 5px 10px 5px 0; border-bottom: 1px solid #e4e9ee; }
        thead th { border-bottom: 1px solid #98a2b3; color: #516070; font-weight: 600; }
        tbody th { font-weight: 400; }
        .number { text-align: right; white-space: nowrap; }
        figure { margin: 0; overflow-x: auto; }
        figure svg { width: 100%; height: auto; }
        g:target > :first-child { stroke: #e08a00; stroke-width: 4; }
        @page { size: A4; margin: 14mm 12mm; }
        @page wide { size: A4 landscape; margin: 10mm; }
        @media print {
          body { font-size: 10.5pt; }
          main { max-width: none; padding: 0; }
          section { break-before: page; }
          section.board { break-before: auto; }
          section.wide { page: wide; }
          a { color: inherit; text-decoration: none; }
          .where { display: none; }
          .scroll { overflow: visible; }
          tr { break-inside: avoid; }
          .small svg { max-height: 190px; }
        }

        """;
}
