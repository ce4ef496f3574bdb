#pragma once

#include <string_view>

namespace buurtatlas {

/// How an incident spreads over the ground around it. Quartic: 3 / (pi h^2) (1 - (d/h)^2)^2 at distance d below the
/// bandwidth h, and nothing beyond (Silverman, "Density Estimation", 1986, eq. 4.5). Gaussian: the bandwidth is its
/// standard deviation.
enum class Kernel { Quartic, Gaussian };

/// quartic, gaussian.
constexpr std::string_view nameOf(Kernel kernel) { return kernel == Kernel::Gaussian ? "gaussian" : "quartic"; }

}  // namespace buurtatlas
