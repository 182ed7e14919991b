package fr.boucle.cli.detect;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import fr.boucle.analysis.Corpus;
import fr.boucle.analysis.Detected;
import fr.boucle.analysis.Evidence;
import fr.boucle.analysis.Family;
import fr.boucle.analysis.Material;
import fr.boucle.analysis.Member;
import fr.boucle.analysis.Parameters;
import fr.boucle.analysis.Provenance;
import fr.boucle.analysis.SegmentRef;
import fr.boucle.analysis.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The whole list with its provenance, for programs: same list, same bytes. */
final class ProblemsJson {
  private final JsonWriter json;
  private final Corpus corpus;
  private final boolean people;

  private ProblemsJson(JsonWriter json, Corpus corpus) {
    this.json = json;
    this.corpus = corpus;
    this.people = ProblemsCsv.namesPeople(corpus);
  }

  static void write(Path file, Corpus corpus, Detected detected) throws IOException {
    try (JsonWriter json = new JsonWriter(Files.newBufferedWriter(file))) {
      json.setFormattingStyle(FormattingStyle.PRETTY.withNewline("\n"));
      new ProblemsJson(json, corpus).write(detected, Unplaced.of(corpus, detected));
    }
  }

  private void write(Detected detected, Unplaced unplaced) throws IOException {
    json.beginObject();
    provenance(detected.provenance());
    json.name("contributions").value(detected.contributions());
    json.name("isolated_contributions").value(detected.isolated().size());
    json.name("families").beginArray();
    for (Family family : detected.families()) {
      json.beginObject().name("id").value(family.id()).name("label").value(family.label());
      strings("problems", family.themeIds());
      json.endObject();
    }
    json.endArray();
    json.name("problems").beginArray();
    for (Theme theme : detected.themes()) {
      theme(theme);
    }
    json.endArray();
    json.name("isolated").beginArray();
    for (Unplaced.Text one : unplaced.contributions()) {
      json.beginObject().name("contribution_id").value(one.contribution());
      json.name("reason").value(one.cause().name());
      json.name("text").value(one.text()).endObject();
    }
    json.endArray();
    json.name("isolated_sentences").beginArray();
    for (Unplaced.Sentence one : unplaced.sentences()) {
      json.beginObject();
      reference(one.ref());
      json.name("reason").value(one.cause().name());
      json.name("text").value(one.text()).endObject();
    }
    json.endArray().endObject();
  }

  private void provenance(Provenance provenance) throws IOException {
    Parameters parameters = provenance.effective();
    json.name("provenance").beginObject();
    json.name("library").value(provenance.library());
    json.name("model").beginObject();
    json.name("name").value(provenance.model().name());
    json.name("sha256").value(provenance.model().sha256());
    json.name("prefix").value(provenance.model().prefix());
    json.name("pooling").value(provenance.model().pooling()).endObject();
    json.name("label_model").value(provenance.labelModel());
    json.name("input_sha256").value(provenance.inputSha256());
    Material material = provenance.material();
    json.name("material").beginObject();
    json.name("read_as").value(material.stories() ? "stories" : "clauses");
    json.name("segments").value(material.segments());
    json.name("statements").value(material.statements());
    json.name("subjects_per_contribution").value(material.subjects());
    json.name("identical").value(material.identical());
    json.name("near_identical").value(material.nearIdentical()).endObject();
    json.name("resolution").value(provenance.resolution());
    json.name("parameters").beginObject();
    json.name("seed").value(parameters.seed());
    json.name("neighbours").value(parameters.neighbours());
    json.name("lexical_weight").value(parameters.lexicalWeight());
    json.name("dense_weight").value(parameters.denseWeight());
    json.name("consensus_runs").value(parameters.consensusRuns());
    json.name("granularity").value(parameters.granularity());
    json.name("smallest_theme").value(parameters.smallestTheme());
    json.name("attach_threshold").value(parameters.attachThreshold());
    json.name("evidence").value(parameters.evidence()).endObject().endObject();
  }

  private void theme(Theme theme) throws IOException {
    json.beginObject();
    json.name("id").value(theme.id());
    json.name("label").value(theme.label());
    json.name("label_source").value(theme.labelSource().name());
    json.name("kind").value(theme.kind().name());
    json.name("contributions").value(theme.counts().contributions());
    json.name("people").value(people ? (Number) theme.counts().people() : null);
    json.name("identical_texts").value(theme.counts().identicalTexts());
    json.name("near_identical_texts").value(theme.counts().nearIdentical());
    json.name("satisfied").value(theme.counts().satisfied());
    json.name("primary_of").value(theme.counts().primary());
    setting(Setting.of(theme, corpus));
    strings("terms", theme.terms());
    json.name("evidence").beginArray();
    for (Evidence evidence : theme.evidence()) {
      json.beginObject();
      reference(evidence.ref());
      json.name("text").value(evidence.text()).endObject();
    }
    json.endArray();
    json.name("members").beginArray();
    for (Member member : theme.members()) {
      member(member);
    }
    json.endArray().endObject();
  }

  private void setting(Setting setting) throws IOException {
    json.name("first_date").value(Objects.toString(setting.first(), null));
    json.name("last_date").value(Objects.toString(setting.last(), null));
    json.name("places").beginArray();
    for (Setting.Place place : setting.places()) {
      json.beginObject().name("place").value(place.name());
      json.name("contributions").value(place.contributions()).endObject();
    }
    json.endArray();
  }

  private void member(Member member) throws IOException {
    json.beginObject();
    reference(member.ref());
    json.name("text").value(member.text());
    json.name("score").value(member.score());
    json.name("primary").value(member.primary());
    json.name("belonging").value(member.belonging().name());
    strings("shared_terms", member.reason().sharedTerms());
    SegmentRef nearest = member.reason().nearest();
    if (nearest != null) {
      json.name("nearest").beginObject();
      reference(nearest);
      json.endObject();
    }
    json.endObject();
  }

  private void reference(SegmentRef ref) throws IOException {
    json.name("contribution_id").value(ref.documentId()).name("segment").value(ref.index());
  }

  private void strings(String name, List<String> values) throws IOException {
    json.name(name).beginArray();
    for (String value : values) {
      json.value(value);
    }
    json.endArray();
  }
}
