using System.Globalization;
using System.Text;
using Blueprints;
using Blueprints.Placed;

namespace Snippets;

internal static class BoxTable
{
    public static string Run(Blueprints.Diagrams.Diagram diagram)
    {
        #region snippet

        var csv = new StringBuilder("role,id,parent,x,y,width,height,text\n");
        foreach (var shape in Compiler.Place(diagram).Shapes)
        {
            if (shape.Outline == ShapeOutline.None) continue;
            var box = shape.Bounds;
            csv.Append(CultureInfo.InvariantCulture, $"{shape.Role},{shape.Id},{shape.Parent},{box.X:0.#},{box.Y:0.#},{box.Width:0.#},{box.Height:0.#},");
            csv.Append('"').Append(string.Join(' ', shape.Text.Select(line => line.Text)).Replace("\"", "\"\"", StringComparison.Ordinal)).Append("\"\n");
        }

        #endregion

        return csv.ToString();
    }
}
