// LEMON's network simplex on a cohort: the strongest native solver that Debian carries (liblemon-dev).
// In: a file of 32-bit numbers: mentees, mentors, edges, penalty; capacities; starts; mentors of edges; costs of edges.
// Out: milliseconds of CPU time for building and solving, and the least cost, penalties included.
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <vector>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

static std::vector<int32_t> numbers(FILE* file, size_t count) {
  std::vector<int32_t> read(count);
  if (fread(read.data(), sizeof(int32_t), count, file) != count) throw "short file";
  return read;
}

int main(int, char** arguments) {
  FILE* file = fopen(arguments[1], "rb");
  if (file == nullptr) return 1;
  const auto head = numbers(file, 4);
  const int mentees = head[0], mentors = head[1], edges = head[2];
  const auto capacities = numbers(file, mentors);
  const auto starts = numbers(file, mentees + 1);
  const auto mentorOf = numbers(file, edges);
  const auto costOf = numbers(file, edges);
  fclose(file);

  const auto begin = std::clock();
  using Graph = lemon::SmartDigraph;
  Graph graph;
  graph.reserveNode(mentees + mentors + 1);
  graph.reserveArc(edges + mentees + mentors);
  for (int node = 0; node <= mentees + mentors; node += 1) graph.addNode();
  const auto sink = graph.nodeFromId(mentees + mentors);
  Graph::ArcMap<int64_t> cost(graph), capacity(graph);
  Graph::NodeMap<int64_t> supply(graph, 0);
  const auto add = [&](Graph::Node from, Graph::Node to, int32_t price, int32_t places) {
    const auto arc = graph.addArc(from, to);
    cost[arc] = price;
    capacity[arc] = places;
  };
  for (int mentee = 0; mentee < mentees; mentee += 1) {
    const auto from = graph.nodeFromId(mentee);
    supply[from] = 1;
    for (int edge = starts[mentee]; edge < starts[mentee + 1]; edge += 1) {
      add(from, graph.nodeFromId(mentees + mentorOf[edge]), costOf[edge], 1);
    }
    add(from, sink, head[3], 1);
  }
  for (int mentor = 0; mentor < mentors; mentor += 1) {
    add(graph.nodeFromId(mentees + mentor), sink, 0, capacities[mentor]);
  }
  supply[sink] = -mentees;

  lemon::NetworkSimplex<Graph, int64_t, int64_t> simplex(graph);
  const auto outcome = simplex.upperMap(capacity).costMap(cost).supplyMap(supply).run();
  const double took = 1000.0 * (std::clock() - begin) / CLOCKS_PER_SEC;
  if (outcome != simplex.OPTIMAL) return 2;
  printf("%.3f %lld\n", took, (long long)simplex.totalCost<int64_t>());
}
