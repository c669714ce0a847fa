import java.io.File;
import java.io.FileInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;

/** Prints the label and the words of every tag of an XMI file, as UIMA's own reader finds them. */
public class ReadXmi {
  public static void main(String[] args) throws Exception {
    TypeSystemDescription types =
        UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(new File(args[0])));
    CAS cas = CasCreationUtils.createCas(types, null, null);
    XmiCasDeserializer.deserialize(new FileInputStream(args[1]), cas);
    Type tag = cas.getTypeSystem().getType("hashiya.Tag");
    Feature label = tag.getFeatureByBaseName("label");
    List<String> found = new ArrayList<>();
    for (AnnotationFS one : cas.getAnnotationIndex(tag))
      found.add(quoted(one.getStringValue(label)) + "," + quoted(one.getCoveredText()));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("[[" + String.join("],[", found) + "]]");
  }

  private static String quoted(String text) {
    StringBuilder written = new StringBuilder("\"");
    for (char unit : text.toCharArray()) written.append(String.format("\\u%04x", (int) unit));
    return written.append("\"").toString();
  }
}
