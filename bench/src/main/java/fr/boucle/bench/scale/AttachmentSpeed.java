package fr.boucle.bench.scale;

import com.sun.management.ThreadMXBean;
import fr.boucle.analysis.Attachment;
import fr.boucle.analysis.Counts;
import fr.boucle.analysis.Detected;
import fr.boucle.analysis.Isolated;
import fr.boucle.analysis.LabelSource;
import fr.boucle.analysis.Material;
import fr.boucle.analysis.Member;
import fr.boucle.analysis.Parameters;
import fr.boucle.analysis.Provenance;
import fr.boucle.analysis.Reason;
import fr.boucle.analysis.Segment;
import fr.boucle.analysis.SegmentRef;
import fr.boucle.analysis.Theme;
import fr.boucle.analysis.spi.Embedder;
import fr.boucle.bench.scale.Written.Said;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long a new contribution takes to join the problems of a list (« rattachement »). The list is
 * made of the true problems of a consultation: attaching costs the same whoever made the list.
 *
 * @param sentences sentences of the list
 * @param wall milliseconds of wall clock that half of the contributions and 99 in 100 stay under
 * @param cpu the same in milliseconds of processor, which other programs do not lengthen
 * @param kilobytes mean memory allocated by one
 * @param attached share of the contributions that found a problem, in [0..1]
 */
record AttachmentSpeed(int sentences, Pair wall, Pair cpu, double kilobytes, double attached) {
  /** A median and a 99th percentile. */
  record Pair(double median, double slowest) {
    private static Pair of(long[] nanos) {
      Arrays.sort(nanos);
      return new Pair(nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
    }
  }

  private static final int WARMING = 300;
  private static final int MEASURED = 1_000;

  static AttachmentSpeed measure(Source source, int sentences, long seed, Embedder embedder) {
    Detected list = list(source, sentences, seed, embedder);
    Attachment attachment = new Attachment(list, embedder);
    List<String> texts = new ArrayList<>();
    new Consultation(source, WARMING + MEASURED, seed + 1)
        .forEach(w -> texts.add(w.document().text()));
    texts.subList(0, WARMING).forEach(attachment::attach);
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long[] wall = new long[MEASURED];
    long[] cpu = new long[MEASURED];
    int attached = 0;
    long bytes = thread.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < MEASURED; i++) {
      long start = System.nanoTime();
      long cpuStart = thread.getCurrentThreadCpuTime();
      attached += attachment.attach(texts.get(WARMING + i)).isEmpty() ? 0 : 1;
      cpu[i] = thread.getCurrentThreadCpuTime() - cpuStart;
      wall[i] = System.nanoTime() - start;
    }
    bytes = thread.getCurrentThreadAllocatedBytes() - bytes;
    return new AttachmentSpeed(
        list.segments().size(),
        Pair.of(wall),
        Pair.of(cpu),
        bytes / 1024.0 / MEASURED,
        (double) attached / MEASURED);
  }

  private static Detected list(Source source, int sentences, long seed, Embedder embedder) {
    List<Segment> segments = new ArrayList<>();
    List<Isolated> isolated = new ArrayList<>();
    Map<String, List<Member>> members = new TreeMap<>();
    int[] contributions = {0};
    new Consultation(source, sentences / 3, seed)
        .forEach(written -> {
          if (segments.size() >= sentences) {
            return;
          }
          contributions[0]++;
          boolean placed = false;
          for (Said said : written.sentences()) {
            SegmentRef ref =
                new SegmentRef(written.document().id(), written.sentences().indexOf(said));
            segments.add(new Segment(ref, said.text(), Segment.Kind.PROBLEM));
            if (!said.problem().isEmpty()) {
              members
                  .computeIfAbsent(said.problem(), p -> new ArrayList<>())
                  .add(
                      new Member(
                          ref,
                          said.text(),
                          1,
                          !placed,
                          Member.Belonging.CORE,
                          new Reason(List.of(), null)));
              placed = true;
            }
          }
          if (!placed) {
            isolated.add(new Isolated(written.document().id(), Isolated.Cause.SINGULAR));
          }
        });
    List<Theme> themes = new ArrayList<>();
    members.forEach((problem, own) ->
        themes.add(
            new Theme(
                problem,
                Segment.Kind.PROBLEM,
                problem,
                LabelSource.LIBRARY,
                List.of(),
                List.of(),
                own,
                new Counts(own.size(), own.size(), 0, 0, own.size(), 0),
                false)));
    return new Detected(
        contributions[0],
        themes,
        List.of(),
        isolated,
        segments,
        List.of(),
        new Provenance(
            "bench",
            embedder.identity(),
            Parameters.standard(),
            Parameters.standard(),
            new Material(false, segments.size(), segments.size(), 1, 0, 0),
            1,
            "",
            ""));
  }
}
